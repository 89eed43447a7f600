"""Messages a second through our sender and updates a second through our stack, beside rivals."""

import asyncio
import itertools
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

import aiohttp
from aiogram import Bot as AiogramBot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from pydantic import SecretStr
from telegram import Bot, Update
from telegram.ext import Application, ApplicationBuilder, ExtBot, MessageHandler, filters

from bot.app import Around, joined
from bot.channels.telegram_chat import TelegramChat
from bot.config import Settings
from bot.database import connected, migrate
from bot.files import Folder
from bot.telegram.request import AiohttpRequest
from bot.telegram.sender import Sender
from bot.telegram.turns import Lane
from domain.models import Person, Shop
from tests.benchmarks.row import Row
from tests.benchmarks.telegram_stub import TOKEN
from tests.chat import Pictures

NAME = "telegram"
MESSAGES = 3_000
AT_ONCE = 64
ROUNDS = 5
PEOPLE = 200
UPDATES = 1_000
TEXT = "Привет, <b>Анна</b>! Новый чай уже на полке, заходите."
# Limits opened: what is measured is the way, not the waiting.
OPEN_RATE = 1_000_000
# Nobody is written to twice, the limit of a chat stays closed.
CHATS = itertools.count(1)
App = Application[Any, Any, Any, Any, Any, Any]
Send = Callable[[int], Awaitable[object]]


async def run() -> list[Row]:
    """Rivals take turns, so that a slow second of the machine hits them all; medians count."""
    async with AsyncExitStack() as stack:
        root = await stack.enter_async_context(stub())
        sending = await sends(root, stack)
        updating = await updates(root)
    return [
        Row(
            label="messages, our sender",
            value=sending["ours"],
            unit="1/s",
            rival="aiogram Bot",
            rival_value=sending["aiogram"],
            wanted=">= 1",
        ),
        Row(
            label="messages, our sender",
            value=sending["ours"],
            unit="1/s",
            rival="raw aiohttp",
            rival_value=sending["aiohttp"],
        ),
        Row(
            label="updates, our stack",
            value=updating["ours"],
            unit="1/s",
            rival="bare python-telegram-bot echo",
            rival_value=updating["bare"],
            wanted=">= 0.6",
        ),
        Row(
            label="updates, our stack",
            value=updating["ours"],
            unit="1/s",
            rival="bare echo over our request",
            rival_value=updating["bare, our request"],
        ),
    ]


@asynccontextmanager
async def stub() -> AsyncIterator[str]:
    """The root address of the stub's process."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.benchmarks.telegram_stub", stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    try:
        yield f"http://127.0.0.1:{int(await process.stdout.readline())}"
    finally:
        process.kill()
        await process.wait()


async def sends(root: str, stack: AsyncExitStack) -> dict[str, float]:
    """Messages a second by rival."""
    rivals = {
        "ours": await stack.enter_async_context(ours(root)),
        "aiogram": await stack.enter_async_context(aiogrammed(root)),
        "aiohttp": await stack.enter_async_context(raw(root)),
    }
    found: dict[str, list[float]] = {name: [] for name in rivals}
    for send in rivals.values():
        await many(send, MESSAGES // 10)
    for _ in range(ROUNDS):
        for name, send in rivals.items():
            found[name].append(await many(send, MESSAGES))
    return {name: statistics.median(rates) for name, rates in found.items()}


async def many(send: Send, count: int) -> float:
    """Messages a second, AT_ONCE on their way."""
    numbers = islice(CHATS, count)

    async def carry() -> None:
        for number in numbers:
            await send(number)

    begun = time.perf_counter()
    await asyncio.gather(*(carry() for _ in range(AT_ONCE)))
    return count / (time.perf_counter() - begun)


@asynccontextmanager
async def ours(root: str) -> AsyncIterator[Send]:
    """The channel, its bot, the limits and the request, as the process has them."""
    request = AiohttpRequest(connections=AT_ONCE)
    bot: ExtBot[Lane] = ExtBot(
        TOKEN, base_url=f"{root}/bot", request=request, rate_limiter=Sender(rate=OPEN_RATE)
    )
    await request.initialize()
    channel = TelegramChat(bot, Folder(Path()))
    yield lambda number: channel.send(str(number), {"text": TEXT})
    await request.shutdown()


@asynccontextmanager
async def aiogrammed(root: str) -> AsyncIterator[Send]:
    """aiogram's Bot with its own session."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(root), limit=AT_ONCE)
    bot = AiogramBot(TOKEN, session=session)
    yield lambda number: bot.send_message(number, TEXT, parse_mode="HTML")
    await session.close()


@asynccontextmanager
async def raw(root: str) -> AsyncIterator[Send]:
    """What the HTTP client alone can do: the bytes are sent, the answer is read as JSON."""
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=AT_ONCE)) as session:

        async def send(number: int) -> object:
            form = {"chat_id": str(number), "text": TEXT, "parse_mode": "HTML"}
            async with session.post(f"{root}/bot{TOKEN}/sendMessage", data=form) as response:
                return await response.json()

        yield send


async def updates(root: str) -> dict[str, float]:
    """Updates answered a second by rival."""
    found: dict[str, list[float]] = {"ours": [], "bare": [], "bare, our request": []}
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(
            bot_token=SecretStr(TOKEN),
            database_url=f"sqlite://{folder}/barker.db",
            telegram_api_url=root,
            files=Path(folder),
        )
        await migrate(settings)
        for _ in range(3):
            async with stacked(settings) as application:
                found["ours"].append(await answered(application, root))
            async with bare(root) as application:
                found["bare"].append(await answered(application, root))
            async with bare(root, AiohttpRequest()) as application:
                found["bare, our request"].append(await answered(application, root))
    return {name: statistics.median(rates) for name, rates in found.items()}


@asynccontextmanager
async def stacked(settings: Settings) -> AsyncIterator[App]:
    """The whole process but for polling, limits and pictures; PEOPLE are known to it."""
    async with (
        connected(settings),
        joined(
            settings,
            Around(request=AiohttpRequest(), poll_request=AiohttpRequest(), painter=Pictures()),
        ) as process,
    ):
        now = datetime.now(UTC)
        shop, _ = await Shop.get_or_create({"created_at": now, "ready_at": now}, name="Лавка")
        for number in range(1, PEOPLE + 1):
            values = {"name": "Анна", "created_at": now, "shop": shop}
            await Person.get_or_create(values, telegram_id=number)
        await process.application.start()
        yield process.application
        await process.application.stop()


@asynccontextmanager
async def bare(root: str, request: AiohttpRequest | None = None) -> AsyncIterator[App]:
    """python-telegram-bot with one handler, updates side by side, nothing else."""
    builder = ApplicationBuilder().token(TOKEN).base_url(f"{root}/bot").concurrent_updates(128)
    # Its own client has 256 connections; more would wait for a free one for a second and give up.
    builder = builder.request(request) if request else builder.pool_timeout(60)
    application = builder.updater(None).build()

    async def echo(update: Update, _context: object) -> None:
        if update.message:
            await update.message.reply_text(update.message.text or "")

    application.add_handler(MessageHandler(filters.ALL, echo))
    async with application:
        await application.start()
        yield application
        await application.stop()


async def answered(application: App, root: str) -> float:
    """Updates a second, from the first one in the queue to the last answer at the stub."""
    async with aiohttp.ClientSession() as session:

        async def count() -> int:
            async with session.get(f"{root}/count") as response:
                return int(await response.text())

        before, begun = await count(), time.perf_counter()
        for number in range(UPDATES):
            await application.update_queue.put(said(application.bot, number))
        while await count() < before + UPDATES:
            if time.perf_counter() - begun > 60:
                raise RuntimeError("not every update was answered")
            await asyncio.sleep(0.005)
        return UPDATES / (time.perf_counter() - begun)


def said(bot: Bot, number: int) -> Update:
    """Somebody asks for the menu."""
    person = number % PEOPLE + 1
    who = {"id": person, "is_bot": False, "first_name": "Анна", "language_code": "ru"}
    message = {
        "message_id": number + 1,
        "date": 1,
        "chat": {"id": person, "type": "private", "first_name": "Анна"},
        "from": who,
        "text": "/menu",
    }
    update = Update.de_json({"update_id": number + 1, "message": message}, bot)
    assert update is not None
    return update
