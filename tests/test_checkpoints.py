"""The log of SQLite is moved while others write, and the process leaves none behind."""

import asyncio
from pathlib import Path

import pytest

from bot.config import Settings
from bot.database import sqlite_path
from bot.database.checkpoints import checkpoint, checkpointed
from domain.models import Shop
from tests.conftest import NOW


def size(path: str) -> int:
    return Path(path).stat().st_size


async def test_the_log_is_moved_into_the_file(database: Settings) -> None:
    path = sqlite_path(database)
    if path is None:
        pytest.skip("PostgreSQL does it by itself")
    for number in range(200):
        await Shop.create(name=f"Лавка {number}", greeting="!" * 2000, created_at=NOW)
    before = size(path)
    await asyncio.to_thread(checkpoint, path)

    assert size(path) > before
    # A moved log begins anew at the next write, it does not grow.
    log = size(f"{path}-wal")
    await Shop.create(name="ещё", created_at=NOW)
    assert size(f"{path}-wal") == log


async def test_the_block_ends_at_once(database: Settings) -> None:
    async with asyncio.timeout(1), checkpointed(database):
        assert await Shop.all().count() == 0
