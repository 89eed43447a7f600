"""The disk fills up, or the file is locked, while outcomes are written down: nothing goes twice."""

import asyncio
import resource
import sqlite3
from pathlib import Path

import pytest
from tortoise.connection import get_connection
from tortoise.exceptions import OperationalError, TransactionManagementError

from bot.config import Settings
from bot.database import sqlite_path
from domain.models import Campaign, Shop
from tests.kill.outbox_stub import OutboxStub, serving
from tests.kill.test_outbox_kill import campaign, check, drained, sender
from tests.messaging.post import Post, planned, postman, ruled, statuses, subscriber
from tests.messaging.post import campaign as a_campaign

__all__ = ["campaign"]
pytestmark = [pytest.mark.kill, pytest.mark.slow]


@pytest.fixture
def file(database: Settings, engine: str) -> Path:
    """The file of the database."""
    path = sqlite_path(database)
    if path is None:
        pytest.skip("a server looks after its own disk")
    return Path(path)


def size_of(file: Path) -> int:
    return file.with_name(f"{file.name}-wal").stat().st_size


@pytest.mark.parametrize("is_emptied", [True, False])
async def test_disk_fills_up_while_it_sends(
    file: Path, campaign: Campaign, database: Settings, *, is_emptied: bool
) -> None:
    async with serving(OutboxStub(delay=0.02)) as stub:
        async with sender(database, stub.root) as process:
            async with asyncio.timeout(60):
                while len(stub.taken) < 15:  # noqa: ASYNC110 - the stub only counts
                    await asyncio.sleep(0.005)
            # Its files may not grow any more, which is what a full disk means to it.
            limit = resource.prlimit(process.pid, resource.RLIMIT_FSIZE)
            resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (size_of(file), limit[1]))
            await asyncio.sleep(1)
            if is_emptied:
                resource.prlimit(process.pid, resource.RLIMIT_FSIZE, limit)
            async with asyncio.timeout(60):
                _, said = await process.communicate()
        # It has stopped because nothing could be begun, and said why.
        assert b"disk" in said or b"full" in said
        await drained(database, stub.root)

        found = await check(campaign, stub)

    # What could be written down in the end is not in doubt.
    assert (found.states["unconfirmed"] == 0) is is_emptied


async def test_locked_file_loses_no_outcome(file: Path, shop: Shop) -> None:
    await ruled(shop)
    made = await a_campaign(shop)
    await planned(made, [await subscriber(shop, n) for n in range(1, 61)])
    await get_connection("default").execute_query("PRAGMA busy_timeout = 100")
    other = sqlite3.connect(file, isolation_level=None)
    post = Post(at_once=4)

    async def lock() -> None:
        if len(post.sent) == 10:
            post.on_send = None
            other.execute("BEGIN IMMEDIATE")
            asyncio.get_running_loop().call_later(1, other.execute, "ROLLBACK")

    post.on_send = lock
    with pytest.raises((OperationalError, TransactionManagementError)):
        await postman(post).run()
    at_first = set((await statuses()).values())
    await postman(post).run()
    other.close()

    assert at_first <= {"sent", "planned", "claimed"}
    assert sorted(map(int, post.addresses)) == list(range(1, 61))
    assert set((await statuses()).values()) == {"sent"}
