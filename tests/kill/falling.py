"""A sender in a process of its own that falls dead at a named step. Run as a module.

`BARKER_TEST_FALL=domain.messaging.outbox:settle:2` is the step, see `fall.py`.
"""

import asyncio
import os
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
from telegram.ext import ExtBot
from tortoise.transactions import in_transaction

from bot.app import utc_now
from bot.channels.telegram_chat import TelegramChat
from bot.config import load_settings
from bot.database import connected
from bot.files import Folder
from bot.loop import new_loop
from bot.telegram.request import AiohttpRequest
from bot.telegram.sender import Sender
from bot.telegram.turns import Lane
from domain.campaigns import scheduling, steering
from domain.campaigns.planning import Planner
from domain.core.ports import Channel, DeliveryError
from domain.messaging import fallback
from domain.messaging.sending import Postman
from domain.models import Campaign, Delivery
from tests.kill.fall import fall
from tests.kill.telegram_stub import TOKEN

FALL, AHEAD, STOP = "BARKER_TEST_FALL", "BARKER_TEST_AHEAD", "BARKER_TEST_STOP"
RATE = 400


class Second:
    """Another channel, to the same stub."""

    at_once = 4

    def __init__(self, session: aiohttp.ClientSession, root: str) -> None:
        self._session = session
        self._root = root

    async def send(self, address: str, content: dict[str, Any]) -> str:
        async with self._session.post(f"{self._root}/second", data={"to": address}) as answer:
            if answer.status != 200:
                raise DeliveryError(reason="refused", is_permanent=True)
        return "1"


@asynccontextmanager
async def channels(root: str, files: Path) -> AsyncIterator[Mapping[str, Channel]]:
    """The real chat, faster than a free bot may be, and another channel."""
    request = AiohttpRequest()
    limits = Sender(rate=RATE)
    bot: ExtBot[Lane] = ExtBot(TOKEN, base_url=f"{root}/bot", request=request, rate_limiter=limits)
    await request.initialize()
    async with aiohttp.ClientSession() as session:
        chat = TelegramChat(bot, Folder(files), rate=RATE // 10)
        yield {"telegram": chat, "email": Second(session, root)}
    await limits.shutdown()
    await request.shutdown()


async def pass_through(ways: Mapping[str, Channel], sender: str, ahead: timedelta) -> None:
    """One run of the jobs that send."""

    def clock() -> datetime:
        return utc_now() + ahead

    async with in_transaction("default"):
        await scheduling.start_due(clock())
    planner = Planner(clock)
    await Postman(ways, clock, asyncio.Event(), planner.step, sender).run()
    await planner.step()
    async with in_transaction("default"):
        await fallback.recovered(clock())
    async with in_transaction("default"):
        await fallback.due(clock())


async def stop_when_sent(count: int) -> None:
    """Somebody ends the campaign in the middle, as the chat does it: in one transaction."""
    while await Delivery.filter(status="sent").count() < count:  # noqa: ASYNC110
        await asyncio.sleep(0.01)
    async with in_transaction("default"):
        await steering.stop(await Campaign.get(), None, utc_now())


async def run() -> None:
    """Send again and again until it is killed."""
    settings = load_settings()
    ahead = timedelta(seconds=float(os.environ.get(AHEAD, "0")))
    async with (
        connected(settings),
        channels(settings.telegram_api_url, settings.files) as ways,
        asyncio.TaskGroup() as group,
    ):
        if wanted := os.environ.get(STOP):
            group.create_task(stop_when_sent(int(wanted)))
        while True:
            await pass_through(ways, str(os.getpid()), ahead)
            await asyncio.sleep(0.02)


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=new_loop) as runner:
        if where := os.environ.get(FALL):
            fall(where)
        runner.run(run())
