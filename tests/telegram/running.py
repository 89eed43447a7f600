"""The whole process against the stand-in of Telegram, over real sockets."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest

from bot.app import running
from bot.config import Settings
from bot.sandbox import Person, Telegram
from bot.sandbox.server import SandboxServer
from bot.telegram.process import Process
from domain.models import Position

SECONDS = 30.0


@pytest.fixture
async def server() -> AsyncIterator[SandboxServer]:
    """Telegram over HTTP; it outlives the bot."""
    server = SandboxServer(Telegram(flood=False), webhook_retry=0.05)
    await server.start()
    yield server
    await server.stop()


@asynccontextmanager
async def barker(
    settings: Settings, server: SandboxServer, **changes: object
) -> AsyncIterator[Process]:
    """One life of the process; a bug in it fails the test."""
    owner = server.world.person("owner")
    own: dict[str, Any] = {
        "telegram_api_url": server.address,
        "owner_ids": (owner.id,),
        "web_port": 0,
        **changes,
    }
    async with running(settings.model_copy(update=own)) as process:
        yield process
        assert [error for _, error in process.failures.seen] == []


async def until(happened: Callable[[], object]) -> None:
    """Wait for it, at most SECONDS."""
    end = time.monotonic() + SECONDS
    while not happened():
        assert time.monotonic() < end, "it did not happen"
        await asyncio.sleep(0.01)


def texts(person: Person) -> list[str]:
    """What the bot shows to the person now, oldest first."""
    shown = sorted(person.messages(), key=lambda each: each["id"])
    return [each["text"] for each in shown if each["from"] == "bot" and not each["deleted"]]


async def reads(person: Person, part: str) -> None:
    """Wait until the last message has this part."""
    await until(lambda: texts(person) and part in texts(person)[-1])


async def placed(person: Person) -> None:
    """Wait until the place of the person is kept: a message is seen before that is written."""
    end = time.monotonic() + SECONDS
    while not await Position.exists(telegram_id=person.id):
        assert time.monotonic() < end, "no place was kept"
        await asyncio.sleep(0.01)
