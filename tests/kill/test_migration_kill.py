"""A migration is killed in its middle: the old database is there, and a plain restart finishes."""

import asyncio
import os
import signal
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from bot.config import Settings
from bot.database import migrate, pending, sqlite_path
from tests.migrations.schema import asked, opened
from tests.postgres import PostgresServer

pytestmark = [pytest.mark.kill, pytest.mark.slow]
STEPS = "tests.kill.steps"
FIRST, MIDDLE = "0001_initial", "0002_middle"
PROGRAM = f"""
import asyncio, sys
from bot.config import Settings
from bot.database import migrate
asyncio.run(migrate(Settings(database_url=sys.argv[1]), steps={STEPS!r}))
"""
SECONDS = 60


@pytest.fixture
async def first(engine: str, tmp_path: Path, request: pytest.FixtureRequest) -> Settings:
    """A database after the first step."""
    if engine == "sqlite":
        settings = Settings(database_url=f"sqlite://{tmp_path / 'barker.db'}")
    else:
        server: PostgresServer = request.getfixturevalue("postgres_server")
        settings = Settings(database_url=await server.new_database())
    await migrate(settings, FIRST, steps=STEPS)
    return settings


async def killed(settings: Settings, marker: Path) -> None:
    """Migrate in a process of its own and kill it when the step is half done."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        PROGRAM,
        settings.database_url,
        env={**os.environ, "TEST_MARKER": str(marker)},
    )
    end = time.monotonic() + SECONDS
    while not is_there(marker):
        assert process.returncode is None
        assert time.monotonic() < end
        await asyncio.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    assert await process.wait() == -signal.SIGKILL


def is_there(marker: Path) -> bool:
    return marker.exists()


def copies(folder: Path) -> list[Path]:
    return list(folder.glob(f"barker.db.before-{MIDDLE}-*"))


async def names(settings: Settings) -> list[str]:
    async with opened(settings) as connection:
        rows = await asked(connection, "SELECT name FROM thing ORDER BY id")
    return [row["name"] for row in rows]


async def test_killed_in_the_middle_of_a_step(first: Settings, tmp_path: Path) -> None:
    for number in range(2):
        await killed(first, tmp_path / f"marker{number}")
        assert await names(first) == ["a", "b"]
        assert await pending(first, steps=STEPS) == [MIDDLE]

    assert await migrate(first, steps=STEPS) == [MIDDLE]
    assert await names(first) == ["b", "c"]
    assert await pending(first, steps=STEPS) == []


async def test_the_copy_made_before_is_the_old_database(first: Settings, tmp_path: Path) -> None:
    path = sqlite_path(first)
    await killed(first, tmp_path / "marker")
    if path is None:
        assert await names(first) == ["a", "b"]
        return
    (copy,) = copies(tmp_path)
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT name FROM thing ORDER BY id").fetchall() == [
            ("a",),
            ("b",),
        ]
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
