"""The other side of every channel, so that one test asks the same of all of them."""

import dataclasses
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, Final

from aiohttp import web

from bot.channels.email_smtp import EmailSmtp
from bot.channels.manager_task import ManagerCall
from bot.channels.sms_http import SmsHttp
from bot.channels.ways import Ways
from bot.channels.web_push import WebPush
from domain.connectors import connecting
from domain.connectors.kind import Kind
from domain.connectors.kinds.email_smtp import EmailSmtp as Mail
from domain.connectors.kinds.manager_task import ManagerTask as Calls
from domain.connectors.kinds.sms_http import SmsHttp as Sms
from domain.connectors.kinds.web_push import WebPush as Push
from domain.core.ports import Channel
from domain.models import Customer, ManagerTask, PushSubscription
from tests.channels.postoffice import opened
from tests.conftest import NOW
from tests.outside.servers import site

Count = Callable[[], Awaitable[int]]
Say = Callable[[str], None]
SECRET: Final = "тайна-из-настроек"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Stand:
    """One channel with the other side: `say` is good, refuse, later, lost or denied."""

    channel: Channel
    address: str
    say: Say
    taken: Count


Open = Callable[[Ways, Customer], Any]
PHONE_GONE: Final = b'{"error": "invalid number", "error_code": 7}'
SMS: Final = {
    "good": (200, b'{"id": 1, "cnt": 1}'),
    "refuse": (200, PHONE_GONE),
    "later": (503, b""),
    "lost": (502, b""),
    "denied": (200, b'{"error": "authorise error", "error_code": 2}'),
}
PUSH: Final = {
    "good": (201, b""),
    "refuse": (410, b""),
    "later": (429, b""),
    "lost": (502, b""),
    "denied": (403, b""),
}


async def _connected(ways: Ways, reader: Customer, kind: Kind) -> None:
    shop = await reader.shop
    await connecting.add(shop, kind, None, ways.vault, NOW)


@asynccontextmanager
async def email(ways: Ways, reader: Customer) -> AsyncIterator[Stand]:
    async with opened() as office:

        def say(what: str) -> None:
            office.at_reader.clear()
            office.is_deaf = what == "lost"
            if what == "refuse":
                office.at_reader["*"] = "550 5.1.1 nobody"
            if what == "later":
                office.at_reader["*"] = "451 4.7.1 later"

        async def taken() -> int:
            return len(office.letters)

        await _connected(
            ways,
            reader,
            Mail(
                server=f"localhost:{office.port}",
                security="no_tls",
                sender="shop@lavka.test",
                password=SECRET,
            ),
        )
        yield Stand(channel=EmailSmtp(ways), address=reader.email, say=say, taken=taken)


@asynccontextmanager
async def _http(
    answers: dict[str, tuple[int, bytes]],
) -> AsyncIterator[tuple[str, Say, Count]]:
    now, came = {"say": "good"}, []

    async def serve(request: web.Request) -> web.Response:
        body = await request.read()
        if now["say"] in {"good", "lost"}:
            came.append(body)
        status, answer = answers[now["say"]]
        return web.Response(status=status, body=answer)

    def say(what: str) -> None:
        now["say"] = what

    async def taken() -> int:
        return len(came)

    async with site(serve) as place:
        yield place, say, taken


@asynccontextmanager
async def sms(ways: Ways, reader: Customer) -> AsyncIterator[Stand]:
    async with _http(SMS) as (place, say, taken):
        await _connected(ways, reader, Sms(login="лавка", password=SECRET, site=place))
        yield Stand(channel=SmsHttp(ways), address=reader.phone, say=say, taken=taken)


@asynccontextmanager
async def push(ways: Ways, reader: Customer) -> AsyncIterator[Stand]:
    async with _http(PUSH) as (place, say, taken):
        await _connected(ways, reader, Push(contact="owner@lavka.test"))
        await browser(reader, f"{place}/push/1")
        yield Stand(channel=WebPush(ways), address=str(reader.id), say=say, taken=taken)


async def browser(reader: Customer, endpoint: str) -> PushSubscription:
    """A browser that said yes; its keys are those of RFC 8291's example."""
    return await PushSubscription.create(
        shop_id=reader.shop_id,
        customer_id=reader.id,
        endpoint=endpoint,
        digest=endpoint[-64:],
        p256dh=(
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"
        ),
        auth="BTBZMqHH6r4Tts7J_aSIgg",
        added_at=NOW,
    )


@asynccontextmanager
async def call(ways: Ways, reader: Customer) -> AsyncIterator[Stand]:
    async def taken() -> int:
        return await ManagerTask.all().count()

    await _connected(ways, reader, Calls())
    yield Stand(channel=ManagerCall(ways), address=str(reader.id), say=lambda _: None, taken=taken)


STANDS: Final = {"email": email, "sms": sms, "push": push, "call": call}
# What a stand can't be made to answer: a task is a row of our own.
MUTE: Final = frozenset({"call"})
# A mail server denies at the door, which its own tests look at.
NEVER_DENIES: Final = frozenset({"email", "call"})
