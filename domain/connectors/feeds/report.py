"""What a run changed, line by line: kept in no language, written for whoever asks."""

import asyncio
import io
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import orjson

from domain.core import spreadsheet
from domain.core.ports import Files, Texts
from domain.models import ConnectorRun

# A file that nobody opens in a spreadsheet helps nobody.
LINES = 50_000
HEADS = ("what", "sku", "name", "before", "after")
MONEY = frozenset({"price", "old_price"})


def note(database: Path, seq: int, lines: list[list[Any]]) -> None:
    """Keep the lines of a batch; written again after a crash, they replace themselves."""
    with closing(sqlite3.connect(database)) as scratch, scratch:
        scratch.execute("DELETE FROM diff WHERE seq = ?", (seq,))
        if lines:
            scratch.execute("INSERT INTO diff VALUES (?, ?)", (seq, orjson.dumps(lines)))


async def keep(database: Path, files: Files) -> str:
    """Put the report into the folder of files; its hash, empty where nothing changed."""
    content = await asyncio.to_thread(_content, database)
    return await files.save(content) if content else ""


def _content(database: Path) -> bytes:
    """The first lines, one more than are shown. A list of them would take ten times the memory."""
    content, left = io.BytesIO(), LINES + 1
    with closing(sqlite3.connect(database)) as scratch:
        for (body,) in scratch.execute("SELECT body FROM diff ORDER BY seq"):
            for line in orjson.loads(body)[:left]:
                content.write(orjson.dumps(line) + b"\n")
                left -= 1
            if not left:
                break
    return content.getvalue()


async def written(run: ConnectorRun, files: Files, texts: Texts, currency: str) -> bytes | None:
    """The report as CSV. None where there is none."""
    path = files.path(run.report_hash) if run.report_hash else None
    if path is None or not path.exists():
        return None
    return await asyncio.to_thread(_csv, path, texts, currency)


def _csv(path: Path, texts: Texts, currency: str) -> bytes:
    return spreadsheet.written("csv", _rows(path, texts, currency), texts.language)


def _rows(path: Path, texts: Texts, currency: str) -> Iterator[list[str]]:
    yield [texts.plain(f"feed-report-{head}") for head in HEADS]
    for number, raw in enumerate(path.read_bytes().splitlines()):
        if number == LINES:
            yield [texts.plain("feed-report-cut", count=LINES)]
            return
        yield list(_row(orjson.loads(raw), texts, currency))


def _row(line: list[Any], texts: Texts, currency: str) -> Iterator[str]:
    kind, sku, name, before, after = line
    yield texts.plain(f"feed-report-kind-{kind}")
    yield sku
    yield name
    for value in (before, after):
        if value is None:
            yield ""
        elif kind in MONEY:
            yield texts.money(value, currency)
        else:
            yield str(value)
