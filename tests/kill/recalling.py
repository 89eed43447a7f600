"""Recalls in a process of its own that falls dead at a named step. Run as a module."""

import asyncio
import os

from bot.app import utc_now
from bot.config import load_settings
from bot.database import connected
from bot.loop import new_loop
from domain.campaigns import recalling
from domain.core.ports import Channel
from domain.messaging.changing import Changeable
from domain.models import Recall
from tests.kill.fall import fall
from tests.kill.falling import FALL, channels


async def pass_through(chat: Channel) -> None:
    """One run of the job that recalls."""
    assert isinstance(chat, Changeable)
    for recall in await Recall.filter(status="running"):
        await recalling.carry_on(recall, chat, utc_now, asyncio.Event())


async def run() -> None:
    """Recall until it is killed."""
    settings = load_settings()
    async with (
        connected(settings),
        channels(settings.telegram_api_url, settings.files) as ways,
    ):
        while True:
            await pass_through(ways["telegram"])
            await asyncio.sleep(0.02)


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=new_loop) as runner:
        if where := os.environ.get(FALL):
            fall(where)
        runner.run(run())
