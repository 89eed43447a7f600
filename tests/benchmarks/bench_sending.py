"""The outbox: the allowed rate held for a minute, what a message costs, a million planned.

The soak of 100,000 with faults is `make load`.
"""

import asyncio
import json
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
from telegram.ext import ExtBot

from bot.channels.telegram_chat import TelegramChat
from bot.config import Settings
from bot.database import connected, migrate
from bot.files import Folder
from bot.telegram.request import AiohttpRequest
from bot.telegram.sender import Sender
from bot.telegram.turns import FREE_RATE, Lane
from domain.campaigns.planning import Planner
from domain.messaging.sending import Postman
from tests.benchmarks import bench_telegram
from tests.benchmarks.row import Row
from tests.benchmarks.sending_shop import shop_of
from tests.benchmarks.telegram_stub import TOKEN
from tests.load.draining import faulty
from tests.postgres.server import USER, free_port, start, stop, wait_until_ready

NAME = "sending"
MINUTE = 60
MESSAGES = 5_000
PLANNED = 1_000_000
NO_FAULTS = (0, 0, 0, 0)


async def run() -> list[Row]:
    """A minute of sending, then the rivals, then planning on both engines."""
    return [*await _rate(), *await _costs(), *await _planning()]


async def _rate() -> list[Row]:
    """How much of the allowed rate the stub received, and the most in any one second."""
    count = FREE_RATE * MINUTE + FREE_RATE
    async with sqlite() as url, faulty(NO_FAULTS) as root, aiohttp.ClientSession(root) as session:
        async with connected(Settings(database_url=url)):
            await shop_of(count)
            await _send(root)
        async with session.get("/told") as answer:
            told = await answer.json()
    held = (told["calls"] - 1) / (told["last"] - told["first"])
    return [
        Row(
            label=f"rate held over {MINUTE} s, from the outbox of a file",
            value=held,
            unit="1/s",
            rival="allowed",
            rival_value=FREE_RATE,
            wanted=">= 0.99",
        ),
        Row(
            label="most messages received in any one second",
            value=told["most"],
            unit="1/s",
            rival="allowed",
            rival_value=FREE_RATE,
            wanted="<= 1",
        ),
    ]


async def _send(root: str) -> None:
    request, limits = AiohttpRequest(), Sender()
    await request.initialize()
    bot: ExtBot[Lane] = ExtBot(TOKEN, base_url=f"{root}/bot", request=request, rate_limiter=limits)

    def clock() -> datetime:
        return datetime.now(UTC)

    ways = {"telegram": TelegramChat(bot, Folder(Path()))}
    await Postman(ways, clock, asyncio.Event(), between=Planner(clock).step).run()
    await limits.shutdown()
    await request.shutdown()


async def _costs() -> list[Row]:
    """Rivals in turn, each in a process of its own."""
    found = {}
    async with bench_telegram.stub() as root, sqlite() as url:
        async with connected(Settings(database_url=url)):
            await shop_of(MESSAGES)
            clock = datetime.now(UTC)
            await Planner(lambda: clock).step()
        for name in ("aiohttp", "aiogram", "channel", "outbox"):
            found[name] = await _told("sending_rival", name, root, str(MESSAGES), url)
    rows = []
    for rival in ("aiogram", "aiohttp"):
        rows.append(
            Row(
                label="whole outbox: decided, sent, written down",
                value=MESSAGES / found["outbox"]["seconds"],
                unit="1/s",
                rival=f"{rival} alone, nothing kept",
                rival_value=MESSAGES / found[rival]["seconds"],
            )
        )
        rows += [
            Row(
                label=f"processor a message, {way}",
                value=found[way]["busy"] / MESSAGES * 1e6,
                unit="us",
                rival=rival,
                rival_value=found[rival]["busy"] / MESSAGES * 1e6,
            )
            for way in ("outbox", "channel")
        ]
        rows.append(
            Row(
                label=f"memory grown by {MESSAGES:,} messages, outbox",
                value=found["outbox"]["grown"],
                unit="MB",
                rival=rival,
                rival_value=found[rival]["grown"],
            )
        )
    return rows


async def _planning() -> list[Row]:
    rows = []
    for engine, opened in (("SQLite", sqlite), ("PostgreSQL", postgres)):
        async with opened() as url:
            async with connected(Settings(database_url=url)):
                await shop_of(PLANNED)
            told = await _told("planning_run", url, str(PLANNED))
        rows += [
            Row(
                label=f"{PLANNED:,} deliveries planned, {engine}",
                value=told["seconds"],
                unit="s",
                rival="target",
                rival_value=MINUTE,
                wanted="<= 1",
            ),
            Row(label=f"memory grown meanwhile, {engine}", value=told["grown"], unit="MB"),
        ]
    return rows


async def _told(module: str, *words: str) -> dict[str, float]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", f"tests.benchmarks.{module}", *words),
        stdout=asyncio.subprocess.PIPE,
    )
    said, _ = await process.communicate()
    told: dict[str, float] = json.loads(said)
    return told


@asynccontextmanager
async def sqlite() -> AsyncIterator[str]:
    """The address of a new file with the newest schema."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite://{folder}/barker.db"
        await migrate(Settings(database_url=url))
        yield url


@asynccontextmanager
async def postgres() -> AsyncIterator[str]:
    """The address of a new server with the newest schema."""
    with tempfile.TemporaryDirectory() as name:
        folder, port = _folder(Path(name)), free_port()
        server = start(folder, port, shared_buffers="256MB", max_wal_size="1GB")
        try:
            wait_until_ready(server, port)
            url = f"postgres://{USER}@127.0.0.1:{port}/postgres"
            await migrate(Settings(database_url=url))
            yield url
        finally:
            stop(server)


def _folder(outer: Path) -> Path:
    """Where a server that owns nothing may look."""
    outer.chmod(0o711)
    inner = outer / "server"
    inner.mkdir()
    return inner
