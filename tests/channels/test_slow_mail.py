"""A mail server that takes the connection and then says nothing: letters wait, nobody else does."""

import asyncio
import dataclasses
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.channels.email_smtp import EmailSmtp
from bot.channels.ways import Ways
from domain.core.ports import DeliveryError
from domain.messaging.sending import Postman
from domain.models import Connector, Consent, Customer, Delivery, Shop
from tests.channels.parcels import parcel
from tests.channels.test_email import connect
from tests.conftest import NOW
from tests.messaging.post import Post, Ticking, campaign, planned, ruled, subscriber

# Long enough for this machine to say everything, short enough to wait for.
PATIENCE = 0.5
HELLO = "220 slow.test"
# To EHLO, MAIL, RCPT and DATA; then the words come.
AGREED = (HELLO, "250 slow.test", "250 yes", "250 yes", "354 go on")


class Silent:
    """Says these lines, the first at once and then one for each it hears; then it only listens."""

    def __init__(self, *lines: str) -> None:
        self.lines = lines
        self.connections = 0
        self.heard = b""
        self.left = asyncio.Event()
        self.port = 0

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        for number, line in enumerate(self.lines):
            if number:
                self.heard += await reader.readline()
            writer.write(f"{line}\r\n".encode())
        while heard := await reader.read(4096):
            self.heard += heard
        writer.close()
        self.left.set()


@asynccontextmanager
async def silent(*lines: str) -> AsyncIterator[Silent]:
    """Such a server at a free port."""
    found = Silent(*lines)
    server = await asyncio.start_server(found.talk, "127.0.0.1", 0)
    found.port = server.sockets[0].getsockname()[1]
    async with server:
        yield found


@pytest.fixture
def channel(ways: Ways) -> EmailSmtp:
    return EmailSmtp(dataclasses.replace(ways, patience=PATIENCE))


@pytest.mark.parametrize("lines", [(), AGREED[:3], AGREED])
async def test_silence_is_a_doubt_only_after_the_words(
    channel: EmailSmtp, ways: Ways, shop: Shop, reader: Customer, lines: tuple[str, ...]
) -> None:
    async with silent(*lines) as server:
        await connect(shop, ways, server.port)
        with pytest.raises(DeliveryError) as told:
            await channel.send(reader.email, await parcel(reader))
        async with asyncio.timeout(30):
            await server.left.wait()

    assert not told.value.is_permanent
    if lines != AGREED:
        assert not told.value.is_unconfirmed
    elif server.heard.endswith(b"\r\n.\r\n"):
        # On a machine that stands still the words may never have come.
        assert told.value.is_unconfirmed


async def test_others_go_on_while_a_mail_server_is_silent(
    channel: EmailSmtp, ways: Ways, shop: Shop
) -> None:
    await ruled(shop)
    people = [await subscriber(shop, n, email=f"n{n}@example.com") for n in range(1, 31)]
    await Consent.all().update(channel="email")
    await planned(await campaign(shop, "письмо", channels="email"), people)
    friends = [await subscriber(shop, n) for n in range(101, 121)]
    await planned(await campaign(shop, "в чат"), friends)
    post = Post()
    async with silent() as server:
        made = await connect(shop, ways, server.port)
        async with asyncio.timeout(60):
            await Postman({"telegram": post, "email": channel}, Ticking(), asyncio.Event()).run()

    assert sorted(post.addresses) == sorted(str(each.telegram_id) for each in friends)
    waiting = Delivery.filter(channel="email", status="planned", reason="channel")
    assert await waiting.filter(not_before__gt=NOW).count() == len(people)
    # After the first ones nobody tries for a minute.
    assert 1 <= server.connections <= channel.at_once
    assert (await Connector.get(id=made.id)).status == "fails"
