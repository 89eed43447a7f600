"""Lines of the log: one event each, and nothing personal in them."""

import io
import json
import logging
from collections.abc import Iterator

import pytest

from bot.config import Settings
from bot.logs import masked, set_up

TOKEN = "123456789:AAExampleExampleExampleExample"


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    """Where the log goes, with the process's own handlers put back afterwards."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield io.StringIO()
    root.handlers[:] = handlers
    root.setLevel(level)


def test_text_is_one_line_an_event(stream: io.StringIO) -> None:
    set_up(Settings(log_format="text"), stream)
    logging.getLogger("jobs").info("win_back sent=%d\nname=%s", 3, "x")

    (line,) = stream.getvalue().splitlines()
    assert line.endswith("INFO    jobs: win_back sent=3⏎name=x")


def test_json_is_one_line_even_with_a_traceback(stream: io.StringIO) -> None:
    set_up(Settings(log_format="json"), stream)
    try:
        int(f"https://api/bot{TOKEN}/getMe")
    except ValueError:
        logging.getLogger("bot").exception("failed")

    (line,) = stream.getvalue().splitlines()
    event = json.loads(line)
    assert (event["level"], event["event"]) == ("error", "failed")
    assert "ValueError" in event["traceback"]
    assert TOKEN not in line


def test_talkative_libraries_tell_only_what_is_wrong(stream: io.StringIO) -> None:
    set_up(Settings(log_level="debug"), stream)
    logging.getLogger("httpx").info("GET")
    logging.getLogger("uvicorn.access").info("GET")
    logging.getLogger("bot").debug("mine")

    assert len(stream.getvalue().splitlines()) == 1


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (f"token {TOKEN} is new", "token *** is new"),
        (f"https://api/bot{TOKEN}/getMe", "https://api/bot***/getMe"),
        ("postgres://barker:staple@db/shop", "postgres://barker:***@db/shop"),
        ("write to anna.k+shop@example.com now", "write to ***@*** now"),
        ("call +7 (495) 123-45-67", "call +***"),
        ("call 89161234567", "call +***"),
        ("sent=1000 at 12:30:45 in 1.5 s", "sent=1000 at 12:30:45 in 1.5 s"),
        ("id=1763817600000 on 2026-03-16", "id=1763817600000 on 2026-03-16"),
    ],
)
def test_what_is_masked(said: str, shown: str) -> None:
    assert masked(said) == shown
