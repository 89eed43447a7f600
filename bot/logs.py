"""The log: one event a line, as text or as JSON, with tokens, passwords and contacts masked."""

import json
import logging
import re
import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TextIO

from bot.config import Settings

# They tell about every request, and an address of a request holds the token.
TALKATIVE = (
    "aiohttp.access",
    "apscheduler",
    "asyncio",
    "choreographer",
    "httpcore",
    "httpx",
    "kaleido",
    "telegram",
    "tortoise",
    "uvicorn.access",
    "uvicorn.error",
)
MASKED = (
    (re.compile(r"/bot\d+:[^/\s\"']+"), "/bot***"),
    (re.compile(r"\b\d{5,}:[A-Za-z0-9_-]{20,}"), "***"),
    (re.compile(r"(://[^:/@\s]*):[^@/\s]+@"), r"\1:***@"),
    (re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w"), "***@***"),
    # An international phone, or eleven digits as Russian shops write them.
    (re.compile(r"\+\d[\d ()-]{8,16}\d|(?<![\d.-])[78]\d{10}(?![\d.])"), "+***"),
)


def set_up(settings: Settings, stream: TextIO = sys.stderr) -> None:
    """Send every logger of the process to `stream`."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(LineFormatter(_json if settings.log_format == "json" else _text))
    level = settings.log_level.upper()
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level))
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        logging.getLogger(name).handlers.clear()
        logging.getLogger(name).propagate = True


def masked(text: str) -> str:
    """The text without what nobody but its owner may read."""
    for pattern, cover in MASKED:
        text = pattern.sub(cover, text)
    return text


class LineFormatter(logging.Formatter):
    """A record as one line of text; only a traceback follows it, indented."""

    def __init__(self, write: Callable[[logging.LogRecord, str, str], str]) -> None:
        super().__init__()
        self._write = write

    def format(self, record: logging.LogRecord) -> str:
        told = "".join(traceback.format_exception(*record.exc_info)) if record.exc_info else ""
        return self._write(record, masked(record.getMessage()), masked(told))


def _moment(record: logging.LogRecord) -> datetime:
    return datetime.fromtimestamp(record.created, UTC)


def _text(record: logging.LogRecord, event: str, told: str) -> str:
    moment = _moment(record).strftime("%Y-%m-%d %H:%M:%S")
    line = f"{moment} {record.levelname:<7} {record.name}: {event.translate({10: '⏎', 13: None})}"
    return "\n  ".join([line, *told.splitlines()])


def _json(record: logging.LogRecord, event: str, told: str) -> str:
    facts = {
        "time": _moment(record).isoformat(timespec="milliseconds"),
        "level": record.levelname.lower(),
        "logger": record.name,
        "event": event,
    }
    return json.dumps(facts | ({"traceback": told} if told else {}), ensure_ascii=False)
