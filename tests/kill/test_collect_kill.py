"""The collector is killed while pages report: what it answered for is stored, and once."""

import asyncio
import os
import signal
import socket
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest

from bot.config import Settings
from domain.models import Customer, Event, Shop
from tests.kill.telegram_stub import TOKEN, TelegramStub, serving
from tests.web.opening import init_data, told

pytestmark = [pytest.mark.kill, pytest.mark.slow]

PEOPLE, EACH = 24, 20
HOUSE = Path(__file__).parents[2]


def free_port() -> int:
    """A port nobody has at the moment."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        port: int = found.getsockname()[1]
        return port


@asynccontextmanager
async def barker(
    settings: Settings, stub: TelegramStub, port: int
) -> AsyncIterator[asyncio.subprocess.Process]:
    """The real process with its listener up; killed when the block ends."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(HOUSE),
        "BARKER_BOT_TOKEN": TOKEN,
        "BARKER_DATABASE_URL": settings.database_url,
        "BARKER_TELEGRAM_API_URL": stub.root,
        "BARKER_FILES": str(settings.files),
        "BARKER_WEB_PORT": str(port),
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot", "run"),
        cwd=settings.files.parent,
        env=environment,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        await healthy(port)
        yield process
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGKILL)
        await process.wait()


async def healthy(port: int) -> None:
    """The listener answers that all is well."""
    deadline = time.monotonic() + 60
    async with aiohttp.ClientSession() as session:
        while time.monotonic() < deadline:
            try:
                async with session.get(f"http://127.0.0.1:{port}/healthz") as answer:
                    if answer.status == 200:
                        return
            except aiohttp.ClientError:
                pass
            await asyncio.sleep(0.05)
    pytest.fail("the listener did not come up")


class Page:
    """One person's Mini App: keeps what was not answered for, as the tracker does."""

    def __init__(self, shop_id: int, person: int) -> None:
        self.shop_id = shop_id
        self.person = person
        self.data = init_data(person, datetime.now(UTC), token=TOKEN)
        self.made = 0
        self.queue: list[dict[str, object]] = []
        self.answered: set[str] = set()

    def fill(self) -> None:
        now = datetime.now(UTC)
        while len(self.queue) < EACH:
            self.made += 1
            self.queue.append(told(f"event-{self.person}-{self.made:05}", "tap", now, x=0.5))

    async def send(self, session: aiohttp.ClientSession, port: int) -> None:
        """One batch; it leaves the queue when it was answered for."""
        body = {"shop": self.shop_id, "init_data": self.data, "events": self.queue}
        async with session.post(f"http://127.0.0.1:{port}/collect", json=body) as answer:
            if answer.status in {429, 503}:
                await asyncio.sleep(0.05)
                return
            assert answer.status == 200
            assert (await answer.json())["accepted"] == len(self.queue)
        self.answered |= {str(each["id"]) for each in self.queue}
        self.queue = []


async def report(pages: list[Page], port: int) -> None:
    """Every page reports as fast as it is answered, until nobody is there."""

    async def one(page: Page, session: aiohttp.ClientSession) -> None:
        try:
            while True:
                page.fill()
                await page.send(session, port)
        except aiohttp.ClientError:
            return

    async with aiohttp.ClientSession() as session:
        await asyncio.gather(*(one(page, session) for page in pages))


async def stored() -> list[str]:
    return [str(key) for key in await Event.all().values_list("external_id", flat=True)]


async def test_what_was_answered_is_stored_once(database: Settings, shop: Shop) -> None:
    pages = [Page(shop.id, person) for person in range(1, PEOPLE + 1)]
    async with serving(TelegramStub()) as stub:
        port = free_port()
        async with barker(database, stub, port) as process:
            reporting = asyncio.create_task(report(pages, port))
            async with asyncio.timeout(60):
                while sum(len(page.answered) for page in pages) <= 2 * PEOPLE * EACH:  # noqa: ASYNC110
                    await asyncio.sleep(0.01)
            process.send_signal(signal.SIGKILL)
            await reporting
        answered = {key for page in pages for key in page.answered}
        left = set(await stored())
        assert len(answered) > PEOPLE * EACH
        assert answered <= left

        # The pages come again with what nobody answered for.
        port = free_port()
        async with barker(database, stub, port), aiohttp.ClientSession() as session:
            while waiting := [page for page in pages if page.queue]:
                await asyncio.gather(*(page.send(session, port) for page in waiting))

    found = await stored()
    assert sorted(found) == sorted(key for page in pages for key in page.answered)
    assert await Customer.all().count() == PEOPLE


async def test_a_polite_stop_finishes_what_is_in_hand(database: Settings, shop: Shop) -> None:
    pages = [Page(shop.id, person) for person in range(1, PEOPLE + 1)]
    async with serving(TelegramStub()) as stub:
        port = free_port()
        async with barker(database, stub, port) as process:
            reporting = asyncio.create_task(report(pages, port))
            await asyncio.sleep(1)
            process.terminate()
            assert await asyncio.wait_for(process.wait(), 30) == 0
            await reporting

    # Nothing was stored that its page does not know of.
    assert set(await stored()) == {key for page in pages for key in page.answered}
