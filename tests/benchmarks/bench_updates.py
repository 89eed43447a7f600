"""Updates a second: our whole stack against a bare python-telegram-bot, over the same stub."""

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson
from pydantic import SecretStr
from telegram import Update
from telegram.ext import ApplicationBuilder, TypeHandler
from telegram.request import BaseRequest, RequestData

from bot.app import Around, joined
from bot.config import Settings
from bot.database import connected, migrate
from domain.models import Customer, Shop
from tests.benchmarks.row import Row
from tests.chat import Pictures

NAME = "updates"
PEOPLE, ROUNDS = 100, 15
TARGET = ">= 0.6"
TOKEN = "1:stub"
NOW = datetime(2026, 3, 16, 12, tzinfo=UTC)
ANSWERS = {"getMe": {"id": 1, "is_bot": True, "first_name": "B", "username": "b"}}
Body = dict[str, Any]
Answer = Callable[[Body], Awaitable[None]]


class Stub(BaseRequest):
    """Telegram that agrees at once: what is left is the work of the bot."""

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = None,
        write_timeout: object = None,
        connect_timeout: object = None,
        pool_timeout: object = None,
    ) -> tuple[int, bytes]:
        name = url.rpartition("/")[2]
        said = request_data.parameters if request_data else {}
        result: object = ANSWERS.get(name, True)
        if name in ("sendMessage", "editMessageText"):
            chat = {"id": said["chat_id"], "type": "private", "first_name": "A"}
            number = said.get("message_id", 7)
            result = {"message_id": number, "date": 0, "chat": chat, "text": said["text"]}
        return 200, orjson.dumps({"ok": True, "result": result})


async def run() -> list[Row]:
    """The best of three runs each, in turns, so that a busy moment hurts both."""
    async with bare() as echo, stack() as ours:
        best: dict[tuple[str, str], float] = {}
        for _ in range(3):
            for kind in ("message", "press"):
                for name, answer in (("bare", echo), ("ours", ours)):
                    speed = await measured(answer, kind)
                    best[kind, name] = max(best.get((kind, name), 0), speed)
    return [
        Row(
            label=f"updates/s, {label}",
            value=best[kind, "ours"],
            unit="/s",
            rival="bare python-telegram-bot",
            rival_value=best[kind, "bare"],
            wanted=TARGET,
        )
        for kind, label in (("message", "a message is answered"), ("press", "a press redraws"))
    ]


@asynccontextmanager
async def bare() -> AsyncIterator[Answer]:
    """The smallest bot: one handler, one answer, nothing remembered."""
    builder = ApplicationBuilder().token(TOKEN).request(Stub()).get_updates_request(Stub())
    application = builder.build()

    async def echo(update: Update, _context: object) -> None:
        query, chat = update.callback_query, update.effective_chat
        if query is not None:
            await query.answer()
            await query.edit_message_text("Echo")
        elif chat is not None:
            await application.bot.send_message(chat.id, "Echo")

    application.add_handler(TypeHandler(Update, echo))
    async with application:
        bot = application.bot
        yield lambda body: application.process_update(Update.de_json(body, bot))


@asynccontextmanager
async def stack() -> AsyncIterator[Answer]:
    """Everything of ours: rights, texts, drawn screens, places kept in an SQLite file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "barker.db"
        settings = Settings(
            database_url=f"sqlite://{path}", files=Path(folder), bot_token=SecretStr(TOKEN)
        )
        await migrate(settings)
        async with (
            connected(settings),
            joined(
                settings,
                Around(request=Stub(), poll_request=Stub(), painter=Pictures(), clock=lambda: NOW),
            ) as process,
        ):
            shop = await Shop.create(name="S", created_at=NOW, ready_at=NOW)
            await Customer.bulk_create(
                Customer(shop=shop, telegram_id=1_000 + n, registered_at=NOW) for n in range(PEOPLE)
            )
            bot = process.application.bot
            yield lambda body: process.handle(Update.de_json(body, bot))
            if process.failures.seen:
                raise process.failures.seen[0][1]


async def measured(answer: Answer, kind: str) -> float:
    """Updates a second; all people at once, each one after another."""
    bodies = list(updates(kind))
    start = time.perf_counter()
    for at in range(0, len(bodies), PEOPLE):
        await asyncio.gather(*(answer(body) for body in bodies[at : at + PEOPLE]))
    return len(bodies) / (time.perf_counter() - start)


def updates(kind: str) -> Iterator[Body]:
    """What people do: they walk between two screens."""
    for turn in range(ROUNDS):
        for n in range(PEOPLE):
            user = {"id": 1_000 + n, "is_bot": False, "first_name": "A", "language_code": "ru"}
            chat = {"id": 1_000 + n, "type": "private", "first_name": "A"}
            words = ("/menu", "/help")[turn % 2]
            message = {"message_id": 7, "date": 0, "chat": chat, "text": words}
            body: Body = {"message": {**message, "from": user}}
            if kind == "press":
                data = ("menu", "help")[turn % 2]
                press = {"id": "1", "from": user, "chat_instance": "1", "data": data}
                body = {"callback_query": {**press, "message": message}}
            yield {"update_id": turn * PEOPLE + n, **body}
