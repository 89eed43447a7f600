"""Letters at a real SMTP server, read by another parser than the one that wrote them."""

import base64
import hashlib
import re
from collections.abc import AsyncIterator

import fast_mail_parser
import pytest
from aiosmtpd.smtp import Envelope
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)

from bot.channels.email_smtp import EmailSmtp
from bot.channels.ways import Ways
from domain.connectors import connecting
from domain.connectors.kinds.email_smtp import EmailSmtp as Settings
from domain.core.ports import DeliveryError
from domain.messaging import marks
from domain.models import Connector, Customer, File, Shop
from tests.channels.conftest import ADDRESS
from tests.channels.parcels import parcel
from tests.channels.postoffice import Office, opened
from tests.chat import PIXEL
from tests.conftest import NOW

SENDER = "Лавка чая <shop@lavka.test>"


@pytest.fixture
async def office() -> AsyncIterator[Office]:
    async with opened() as found:
        yield found


@pytest.fixture
def channel(ways: Ways) -> EmailSmtp:
    return EmailSmtp(ways)


async def connect(shop: Shop, ways: Ways, port: int, **values: str) -> Connector:
    values = {"security": "no_tls", "sender": SENDER, "server": f"localhost:{port}", **values}
    return await connecting.add(shop, Settings(**values), None, ways.vault, NOW)


async def failure(channel: EmailSmtp, reader: Customer, text: str = "Чай") -> DeliveryError:
    with pytest.raises(DeliveryError) as told:
        await channel.send(reader.email, await parcel(reader, text))
    return told.value


def parsed(letter: Envelope) -> fast_mail_parser.PyMail:
    """The letter, by a parser that shares nothing with the one that wrote it."""
    assert isinstance(letter.content, bytes)
    return fast_mail_parser.parse_email(letter.content)


def header(mail: fast_mail_parser.PyMail, name: str) -> str:
    """The one header of that name."""
    [value] = mail.headers[name]
    return value


async def test_letter_says_who_and_how_to_leave(
    channel: EmailSmtp, office: Office, shop: Shop, ways: Ways, reader: Customer
) -> None:
    await connect(shop, ways, office.port)
    text = 'Привет, <b>Анна &amp; Ко</b>!\nНовый <a href="https://lavka.test/puer">пуэр</a> 🍵'
    buttons = [{"label": "В каталог", "url": "https://lavka.test/?a=1&b=2"}]
    sent = await parcel(reader, text, content={"buttons": buttons})

    await channel.send(reader.email, sent)

    [came] = office.letters
    assert (came.mail_from, came.rcpt_tos) == ("shop@lavka.test", ["anna@mail.test"])
    mail = parsed(came)
    assert mail.subject == "Привет, Анна & Ко!"
    assert "Лавка чая" in header(mail, "From")
    assert "Новый пуэр (https://lavka.test/puer) 🍵" in mail.text_plain[0]
    assert "В каталог: https://lavka.test/?a=1&b=2" in mail.text_plain[0]
    assert "<b>Анна &amp; Ко</b>" in mail.text_html[0]
    assert 'href="https://lavka.test/?a=1&amp;b=2"' in mail.text_html[0]
    link = header(mail, "List-Unsubscribe").strip(" <>")
    assert header(mail, "List-Unsubscribe-Post") == "List-Unsubscribe=One-Click"
    assert link in mail.text_plain[0]
    left = await marks.left(link.removeprefix(f"{ADDRESS}/u/"))
    assert (left.customer_id, left.channel, left.topic) == (reader.id, "email", "marketing")
    number = await marks.delivery_of(shop.id, header(mail, "Message-ID"))
    assert number == sent["label"]["delivery"]


async def test_service_letter_has_no_way_to_leave(
    channel: EmailSmtp, office: Office, shop: Shop, ways: Ways, reader: Customer
) -> None:
    await connect(shop, ways, office.port)

    await channel.send(reader.email, await parcel(reader, kind="service", topic="service"))

    mail = parsed(office.letters[0])
    assert "List-Unsubscribe" not in mail.headers
    assert "/u/" not in mail.text_plain[0]


async def test_picture_is_inside(
    channel: EmailSmtp, office: Office, shop: Shop, ways: Ways, reader: Customer
) -> None:
    await connect(shop, ways, office.port)
    sha256 = await ways.files.save(PIXEL)
    file = await File.create(shop=shop, sha256=sha256, size=len(PIXEL), added_at=NOW)

    await channel.send(reader.email, await parcel(reader, content={"photo": file.id}))

    mail = parsed(office.letters[0])
    [picture] = mail.attachments
    assert (bytes(picture.content), picture.mimetype) == (PIXEL, "image/png")
    assert "cid:photo0@barker" in mail.text_html[0]


async def test_all_photos_of_an_album_are_inside(
    channel: EmailSmtp, office: Office, shop: Shop, ways: Ways, reader: Customer
) -> None:
    await connect(shop, ways, office.port)
    media = []
    for number, kind in enumerate(("photo", "video", "photo", "photo")):
        content = PIXEL + bytes([number])
        sha256 = await ways.files.save(content)
        file = await File.create(shop=shop, sha256=sha256, size=len(content), added_at=NOW)
        media.append({"kind": kind, "file": file.id})
    said = {"photo": media[0]["file"], "media": media}
    await channel.send(reader.email, await parcel(reader, content=said))

    mail = parsed(office.letters[0])
    assert [bytes(each.content)[-1] for each in mail.attachments] == [0, 2, 3]
    assert [f"cid:photo{n}@barker" in mail.text_html[0] for n in range(4)] == [True] * 3 + [False]

    ways.files.path(sha256).unlink()
    lost = await parcel(reader, content=said)
    with pytest.raises(DeliveryError) as told:
        await channel.send(reader.email, lost)
    assert (told.value.reason, told.value.is_permanent) == ("no_photo", True)


async def test_words_of_the_shop_make_no_headers(
    channel: EmailSmtp, office: Office, shop: Shop, ways: Ways, reader: Customer
) -> None:
    await connect(shop, ways, office.port)
    sly = {"subject": "Скидка\r\nBcc: all@lavka.test"}

    await channel.send(reader.email, await parcel(reader, content=sly))

    mail = parsed(office.letters[0])
    assert mail.subject == "Скидка"
    assert "Bcc" not in mail.headers


async def test_dkim_is_verified_by_hand(
    channel: EmailSmtp, office: Office, shop: Shop, ways: Ways, reader: Customer
) -> None:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption()).decode()
    await connect(shop, ways, office.port, dkim="signed", dkim_selector="mail", dkim_key=pem)

    await channel.send(reader.email, await parcel(reader))

    content = office.letters[0].content
    assert isinstance(content, bytes)
    signed = verified(content, key.public_key())
    assert {"from", "subject", "list-unsubscribe", "list-unsubscribe-post"} <= signed


def verified(raw: bytes, key: rsa.RSAPublicKey) -> set[str]:
    """Check a `relaxed/simple` signature (RFC 6376); the names of what it covers."""
    head, _, body = raw.partition(b"\r\n\r\n")
    lines = re.split(rb"\r\n(?![ \t])", head)
    fields = [(line.partition(b":")[0].lower(), line) for line in lines]
    [own] = [line for name, line in fields if name == b"dkim-signature"]
    flat = re.sub(rb"\s+", b"", own.partition(b":")[2])
    tags = dict(part.split(b"=", 1) for part in flat.rstrip(b";").split(b";"))
    assert tags[b"a"] == b"rsa-sha256"
    assert tags[b"c"] == b"relaxed/simple"
    assert (tags[b"d"], tags[b"s"]) == (b"lavka.test", b"mail")
    stripped = body.rstrip(b"\r\n") + b"\r\n"
    assert base64.b64decode(tags[b"bh"]) == hashlib.sha256(stripped).digest()
    rest, covered = list(fields), b""
    for name in tags[b"h"].lower().split(b":"):
        places = [at for at, (each, _) in enumerate(rest) if each == name]
        if places:
            covered += _relaxed(rest.pop(places[-1])[1]) + b"\r\n"
    unsigned = re.sub(rb"(\bb=)[^;]*", rb"\1", own, count=0)
    covered += _relaxed(unsigned)
    key.verify(base64.b64decode(tags[b"b"]), covered, padding.PKCS1v15(), hashes.SHA256())
    return {name.decode() for name in tags[b"h"].lower().split(b":")}


def _relaxed(line: bytes) -> bytes:
    name, _, value = line.partition(b":")
    return name.strip().lower() + b":" + re.sub(rb"[ \t\r\n]+", b" ", value).strip()


async def test_one_connection_carries_many(
    channel: EmailSmtp, office: Office, shop: Shop, ways: Ways, reader: Customer
) -> None:
    await connect(shop, ways, office.port)
    for _ in range(5):
        await channel.send(reader.email, await parcel(reader))

    assert (len(office.letters), office.connections) == (5, 1)
