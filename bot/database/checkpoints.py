"""SQLite's log is moved into the file beside the work, not by the commit that happens to fill it.

A commit that has to move the log keeps its writer waiting for the disk.
"""

import asyncio
import contextlib
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.config import Settings
from bot.database.connections import sqlite_path

EVERY_SECONDS = 2.0


@asynccontextmanager
async def checkpointed(settings: Settings) -> AsyncIterator[None]:
    """The log is kept short inside the block; nothing to do on PostgreSQL."""
    path = sqlite_path(settings)
    if path is None:
        yield
        return
    stopping = asyncio.Event()
    task = asyncio.get_running_loop().create_task(_keep_short(path, stopping))
    try:
        yield
    finally:
        stopping.set()
        await task


async def _keep_short(path: str, stopping: asyncio.Event) -> None:
    while not stopping.is_set():
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(EVERY_SECONDS):
                await stopping.wait()
        # The log is full or the disk is busy: the writer's own limit still holds.
        with contextlib.suppress(sqlite3.Error):
            await asyncio.to_thread(checkpoint, path)


def checkpoint(path: str) -> None:
    """Move what nobody reads any more; stops no reader and no writer.

    Twice: the second time there is so little left that the log may begin anew.
    """
    with contextlib.closing(sqlite3.connect(path, timeout=1)) as connection:
        for _ in range(2):
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
