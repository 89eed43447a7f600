"""The world of a process that nobody speaks to."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from pydantic import SecretStr

from bot.app import Around, joined
from bot.config import Settings
from bot.database import connected
from bot.sandbox import TOKEN, Telegram
from domain.core.ports import World
from tests.chat import Pictures, SandboxRequest

NOW = datetime.fromisoformat("2026-03-16T12:00:00+00:00")


@asynccontextmanager
async def alone(address: str, files: Path) -> AsyncIterator[World]:
    """The database open, and the world as jobs see it."""
    settings = Settings(database_url=address, files=files, bot_token=SecretStr(TOKEN))
    telegram = Telegram()
    telegram.add_bot()
    request, polls = SandboxRequest(telegram), SandboxRequest(telegram)
    async with (
        connected(settings),
        joined(
            settings,
            Around(request=request, poll_request=polls, painter=Pictures(), clock=lambda: NOW),
        ) as process,
    ):
        yield process.world
