"""Mail servers that refuse, hang up, or can't be reached."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.channels.email_smtp import EmailSmtp
from bot.channels.ways import Ways
from domain.connectors import connecting
from domain.connectors.kinds.email_smtp import EmailSmtp as Settings
from domain.core.ports import DeliveryError
from domain.models import Connector, Customer, Shop
from tests.channels.parcels import parcel
from tests.channels.postoffice import PASSWORD, Office, certificate, opened
from tests.channels.test_email import SENDER, connect
from tests.conftest import NOW


@pytest.fixture
async def office() -> AsyncIterator[Office]:
    async with opened() as found:
        yield found


@pytest.fixture
def channel(ways: Ways) -> EmailSmtp:
    return EmailSmtp(ways)


async def failure(channel: EmailSmtp, reader: Customer, text: str = "Чай") -> DeliveryError:
    with pytest.raises(DeliveryError) as told:
        await channel.send(reader.email, await parcel(reader, text))
    return told.value


@pytest.mark.parametrize(
    ("answer", "reason", "is_permanent"),
    [
        ("550 5.1.1 no such user", "hard", True),
        ("550 No such user here", "hard", True),
        ("552 5.2.2 mailbox full", "soft", True),
        ("554 5.7.1 rejected by policy", "refused", True),
        ("550 5.7.1 looks like spam", "refused", True),
        ("451 4.7.1 greylisted", "soft", False),
    ],
)
async def test_refused_readers(
    channel: EmailSmtp,
    office: Office,
    shop: Shop,
    ways: Ways,
    reader: Customer,
    answer: str,
    reason: str,
    is_permanent: bool,
) -> None:
    await connect(shop, ways, office.port)
    office.at_reader["*"] = answer

    told = await failure(channel, reader)

    assert (told.reason, told.is_permanent, told.is_unconfirmed) == (reason, is_permanent, False)


async def test_words_turned_down_and_words_unanswered(
    channel: EmailSmtp, office: Office, shop: Shop, ways: Ways, reader: Customer
) -> None:
    await connect(shop, ways, office.port)
    office.at_words["*"] = "554 5.7.1 spam"
    spam = await failure(channel, reader)
    office.at_words["*"] = "451 try later"
    later = await failure(channel, reader)
    office.at_words.clear()
    office.is_deaf = True
    lost = await failure(channel, reader)

    assert (spam.reason, spam.is_permanent) == ("refused", True)
    assert (later.is_permanent, later.is_unconfirmed, later.retry_after) == (False, False, 300)
    assert (lost.reason, lost.is_unconfirmed) == ("no_answer", True)


async def test_wrong_password_closes_the_channel_for_a_while(
    ways: Ways, shop: Shop, reader: Customer, channel: EmailSmtp
) -> None:
    async with opened(asks=True) as office:
        made = await connect(shop, ways, office.port, login="shop", password="не тот")
        first = await failure(channel, reader)
        second = await failure(channel, reader)
        connections = office.connections
        await connecting.change(
            await connecting.find(shop.id, made.id),
            Settings(
                server=f"localhost:{office.port}",
                security="no_tls",
                sender=SENDER,
                login="shop",
                password=PASSWORD,
            ),
            None,
            ways.vault,
            NOW,
        )
        await channel.send(reader.email, await parcel(reader))

    assert (first.reason, first.is_permanent) == ("channel", False)
    assert second.retry_after is not None
    assert connections == 1
    works = await Connector.get(id=made.id)
    assert (works.status, works.error_code) == ("works", "")
    assert PASSWORD not in works.secret


@pytest.mark.parametrize(
    ("how", "reason"),
    [
        ("untrusted", "certificate"),
        ("plain", "tls"),
        ("no-starttls", "no-starttls"),
        ("closed", "no-connection"),
        ("unknown", "unknown-name"),
        ("private", "private-address"),
    ],
)
async def test_trouble_with_the_server_is_the_shops_to_mend(
    channel: EmailSmtp,
    ways: Ways,
    shop: Shop,
    reader: Customer,
    how: str,
    reason: str,
    tmp_path: Path,
) -> None:
    server, _ = certificate(tmp_path)
    async with opened(tls=server if how == "untrusted" else None, is_wrapped=True) as office:
        place = {
            "closed": "localhost:9",
            "unknown": f"mail.nowhere.test:{office.port}",
            "private": f"10.0.0.1:{office.port}",
        }
        made = await connect(
            shop,
            ways,
            office.port,
            security="starttls" if how == "no-starttls" else "tls",
            server=place.get(how, f"localhost:{office.port}"),
        )
        told = await failure(channel, reader)

    found = await Connector.get(id=made.id)
    assert (told.reason, told.is_permanent, told.is_unconfirmed) == ("channel", False, False)
    assert (found.status, found.error_values["reason"]) == ("fails", reason)


@pytest.mark.parametrize("is_wrapped", [True, False])
async def test_letters_go_under_tls(
    ways: Ways, shop: Shop, reader: Customer, tmp_path: Path, is_wrapped: bool
) -> None:
    server, trusting = certificate(tmp_path)
    safe = EmailSmtp(
        Ways(
            files=ways.files,
            internet=ways.internet,
            vault=ways.vault,
            notices=ways.notices,
            clock=ways.clock,
            tls=trusting,
        )
    )
    async with opened(tls=server, is_wrapped=is_wrapped, asks=True) as office:
        security = "tls" if is_wrapped else "starttls"
        await connect(shop, ways, office.port, security=security, login="shop", password=PASSWORD)
        await safe.send(reader.email, await parcel(reader))
        await asyncio.sleep(0)

    assert len(office.letters) == 1
