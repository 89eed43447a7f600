"""The webhook over a real socket: stored before the 200, handled once, taken up after a crash."""

import contextlib
import dataclasses
import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import aiohttp
import orjson
import pytest

from bot.config import Settings
from bot.database import connected
from bot.sandbox import Person
from bot.sandbox.server import SandboxServer
from bot.telegram.intake import secret_of
from domain.models import Event, IncomingUpdate
from tests.telegram.running import barker, reads, server, texts, until

__all__ = ["server"]
pytestmark = pytest.mark.slow
HEADER = "X-Telegram-Bot-Api-Secret-Token"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Door:
    """Telegram's side of the webhook."""

    session: aiohttp.ClientSession
    address: str
    secret: str

    async def post(self, data: bytes | io.BytesIO, secret: str = "") -> int:
        headers = {HEADER: secret or self.secret, "Content-Type": "application/json"}
        async with self.session.post(self.address, data=data, headers=headers) as answer:
            await answer.read()
            return answer.status

    async def tell(self, update: dict[str, Any]) -> int:
        return await self.post(orjson.dumps(update))


@asynccontextmanager
async def hooked(settings: Settings, server: SandboxServer, port: int) -> AsyncIterator[Door]:
    """The bot with a webhook that nobody but the test calls."""
    changes = {"webhook": True, "public_url": "https://shop.example.com", "web_port": port}
    async with barker(settings, server, **changes), aiohttp.ClientSession() as session:
        secret = secret_of(settings)
        address = f"http://127.0.0.1:{port}/telegram"
        yield Door(session=session, address=address, secret=secret)


def start(person: Person, number: int) -> dict[str, Any]:
    """An update as Telegram makes it. Nobody typed it, so the stand-in sends nothing itself."""
    user = person.account.as_user()
    chat = {"id": person.id, "type": "private", "first_name": "A"}
    message = {"message_id": number, "date": 1, "chat": chat, "from": user, "text": "/start code"}
    return {"update_id": number, "message": message}


async def opened(server: SandboxServer) -> Person:
    """A customer whose chat with the bot is open."""
    anna = server.world.person("customer")
    anna.start()
    server.world.bot.updates.take_all()
    return anna


async def test_update_is_answered_and_forgotten(
    settings: Settings, server: SandboxServer, unused_tcp_port: int
) -> None:
    anna = await opened(server)
    async with hooked(settings, server, unused_tcp_port) as door:
        assert await door.tell(start(anna, 11)) == 200
        await reads(anna, "скидки и новинки")
        await until(lambda: not server.world.bot.updates.waiting)
        while await IncomingUpdate.exists():
            await reads(anna, "скидки")


async def test_repeated_update_is_handled_once(
    settings: Settings, server: SandboxServer, unused_tcp_port: int
) -> None:
    """At once, and again when it is answered: the 200 may have been lost on the way."""
    anna = await opened(server)
    async with hooked(settings, server, unused_tcp_port) as door:
        assert [await door.tell(start(anna, 11)) for _ in range(3)] == [200, 200, 200]
        await reads(anna, "скидки и новинки")
        while await IncomingUpdate.exists():
            await reads(anna, "скидки")
        assert await door.tell(start(anna, 11)) == 200
        assert await door.tell(start(anna, 12)) == 200
        await until(lambda: len(texts(anna)) == 2)
        assert await Event.filter(name="bot_start").count() == 2


async def test_what_a_crash_left_is_answered_after_the_start(
    settings: Settings, server: SandboxServer, unused_tcp_port: int
) -> None:
    anna = await opened(server)
    async with connected(settings):
        for number in (7, 8):
            await IncomingUpdate.create(
                update_id=number, body=start(anna, number), received_at=datetime.now(UTC)
            )
    async with hooked(settings, server, unused_tcp_port) as door:
        await until(lambda: len(texts(anna)) == 2)
        assert await door.tell(start(anna, 9)) == 200
        await until(lambda: len(texts(anna)) == 3)
        while await IncomingUpdate.exists():
            await reads(anna, "скидки")


@pytest.mark.parametrize("secret", ["wrong", "\u00e9", "x" * 4_000])
async def test_wrong_secret_is_refused(
    settings: Settings, server: SandboxServer, unused_tcp_port: int, secret: str
) -> None:
    anna = await opened(server)
    async with hooked(settings, server, unused_tcp_port) as door:
        assert await door.post(b"{}", secret=secret) == 403
        assert not await IncomingUpdate.exists()
        assert texts(anna) == []


GARBAGE = (
    b"",
    b"null",
    b"[]",
    b"1",
    b'"x"',
    b"{}",
    b'{"update_id": "x"}',
    b'{"update_id": null}',
    b'{"update_id": 1, "message": 5}',
    b'{"update_id": 1, "message": {}}',
    b'{"update_id": 99999999999999999999999}',
    b"\xff\xfe",
    b'{"update_id": 1',
)


async def test_garbage_is_refused_and_the_bot_goes_on(
    settings: Settings, server: SandboxServer, unused_tcp_port: int
) -> None:
    anna = await opened(server)
    async with hooked(settings, server, unused_tcp_port) as door:
        assert {data: await door.post(data) for data in GARBAGE} == dict.fromkeys(GARBAGE, 400)
        # The rest of a large body is not read: the answer may be lost, the listener must not be.
        with contextlib.suppress(aiohttp.ClientOSError):
            assert await door.post(io.BytesIO(b" " * 1_100_000)) == 413
        assert await door.tell(start(anna, 5)) == 200
        await reads(anna, "скидки и новинки")


async def test_update_nobody_sent_is_taken_and_forgotten(
    settings: Settings, server: SandboxServer, unused_tcp_port: int
) -> None:
    """A kind of update that did not exist when this was written."""
    anna = await opened(server)
    async with hooked(settings, server, unused_tcp_port) as door:
        assert await door.tell({"update_id": 3, "brand_new_kind": {"a": 1}}) == 200
        assert await door.tell(start(anna, 5)) == 200
        await reads(anna, "скидки и новинки")
        while await IncomingUpdate.exists():
            await reads(anna, "скидки")
