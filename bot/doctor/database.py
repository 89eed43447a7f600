"""The database: does it answer, and has it the newest schema."""

import asyncio
import contextlib
import sqlite3
from pathlib import Path
from urllib.parse import urlsplit

from bot.config import Settings
from bot.database import pending, sqlite_path
from bot.doctor.finding import Finding, bad, good

SECONDS = 15


async def database(settings: Settings) -> Finding:
    """No migration is pending."""
    file = sqlite_path(settings)
    if file is not None and not Path(file).exists():  # noqa: ASYNC240 - a moment, and alone
        return good("doctor-database-new", place=file)
    place = file or str(urlsplit(settings.database_url).hostname)
    try:
        if file is not None:
            _read(file)
        async with asyncio.timeout(SECONDS):
            steps = await pending(settings)
    # Whatever two drivers and an ORM may raise means one thing here: it can't be used.
    except Exception as error:
        return bad("doctor-database-broken", place=place, reason=_short(error))
    if steps:
        return bad("doctor-database-old", place=place, count=len(steps))
    return good("doctor-database-ready", place=place)


def _read(file: str) -> None:
    """Raise if the file is no database: to Tortoise's recorder that is one without migrations."""
    with contextlib.closing(sqlite3.connect(file, timeout=SECONDS)) as database:
        database.execute("SELECT count(*) FROM sqlite_schema").fetchone()


def _short(error: Exception) -> str:
    words = str(error).strip().splitlines()
    return words[0][:200] if words else type(error).__name__
