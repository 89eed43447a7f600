"""SMS: what a text costs, and providers as they have answered."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs

import pytest
from aiohttp import web

from bot.channels.sms_http import SmsHttp
from bot.channels.ways import Ways
from domain.connectors import connecting, receiving
from domain.connectors.kinds.sms_http import SmsHttp as Settings
from domain.connectors.sms.provider import PROVIDERS, Provider, Refused, Report, Taken
from domain.core.ports import DeliveryError
from domain.messaging.sms import Measure, measure, plain
from domain.models import AddressState, Connector, Customer, Delivery, Shop
from tests.channels.parcels import parcel
from tests.conftest import NOW
from tests.outside.servers import site


@pytest.mark.parametrize(
    ("text", "alphabet", "length", "segments"),
    [
        ("", "gsm", 0, 0),
        ("a" * 160, "gsm", 160, 1),
        ("a" * 161, "gsm", 161, 2),
        ("a" * 306, "gsm", 306, 2),
        ("a" * 307, "gsm", 307, 3),
        ("€" * 80, "gsm", 160, 1),
        ("€" * 81, "gsm", 162, 2),
        # 76 signs of two places fill 152 of 153: the 77th begins a segment.
        ("€" * 153, "gsm", 306, 3),
        ("я" * 70, "ucs", 70, 1),
        ("я" * 71, "ucs", 71, 2),
        ("я" * 134, "ucs", 134, 2),
        ("я" * 135, "ucs", 135, 3),
        ("🍵" * 35, "ucs", 70, 1),
        ("🍵" * 67, "ucs", 134, 3),
    ],
)
def test_segments(text: str, alphabet: str, length: int, segments: int) -> None:
    found = measure(text)

    assert (found.alphabet, found.length, found.segments) == (alphabet, length, segments)


def test_cost_is_of_segments() -> None:
    assert Measure(alphabet="ucs", length=71, segments=2).cost(450) == 900


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<b>Sale</b> &amp; tea", "Sale & tea"),
        ('<a href="https://t.ru/1">Пуэр</a>', "Пуэр https://t.ru/1"),
        ('<a href="https://t.ru/1">https://t.ru/1</a>', "https://t.ru/1"),
        ("Tea — 20 %… «Lavka»", 'Tea - 20 %... "Lavka"'),
        ("Чай — «Лавка»", "Чай — «Лавка»"),
    ],
)
def test_plain_words(markup: str, text: str) -> None:
    assert plain({"text": markup}) == text


def test_first_button_is_its_address() -> None:
    buttons = [{"label": "В каталог", "url": "https://t.ru"}, {"label": "2", "url": "https://2"}]

    assert plain({"text": "Чай", "buttons": buttons}) == "Чай\nhttps://t.ru"


# As the providers' servers have answered.
SMSC_OK = b'{"id": 4021, "cnt": 1, "cost": "3.2", "balance": "118.40"}'
SMSC_LOGIN = b'{"error": "authorise error", "error_code": 2}'
SMSC_MONEY = b'{"error": "not enough money", "error_code": 3}'
SMSC_PHONE = b'{"error": "invalid number", "error_code": 7, "id": 4022}'
SMSC_OFTEN = b'{"error": "duplicate request, wait a minute", "error_code": 9}'
RU_OK = (
    b'{"status": "OK", "status_code": 100, "sms": {"79161234567": {"status": "OK",'
    b' "status_code": 100, "sms_id": "202611-1000001"}}, "balance": 211.5}'
)
RU_PHONE = (
    b'{"status": "OK", "status_code": 100, "sms": {"79161234567": {"status": "ERROR",'
    b' "status_code": 207, "status_text": "no way to this number"}}, "balance": 211.5}'
)
RU_KEY = b'{"status": "ERROR", "status_code": 200, "status_text": "wrong api_id"}'
TWILIO_OK = (
    b'{"sid": "SM5ef8732a3c49700934481addd5ce1659", "status": "queued", "error_code": null,'
    b' "error_message": null, "num_segments": "1", "price": null}'
)
TWILIO_PHONE = (
    b'{"code": 21211, "message": "The To number is not a valid phone number.",'
    b' "more_info": "https://www.twilio.com/docs/errors/21211", "status": 400}'
)
TWILIO_TOKEN = b'{"code": 20003, "message": "Authenticate", "status": 401}'


@pytest.mark.parametrize(
    ("provider", "status", "body", "expected"),
    [
        ("smsc", 200, SMSC_OK, Taken(external_id="4021", cost="3.2")),
        ("smsc", 200, SMSC_LOGIN, Refused(verdict="login", said="authorise error")),
        ("smsc", 200, SMSC_MONEY, Refused(verdict="no-money", said="not enough money")),
        ("smsc", 200, SMSC_PHONE, Refused(verdict="hard", said="invalid number")),
        ("smsc", 200, b"<html>", None),
        ("smsc", 502, b"Bad Gateway", None),
        ("smsc", 200, b'{"what": 1}', None),
        ("sms_ru", 200, RU_OK, Taken(external_id="202611-1000001")),
        ("sms_ru", 200, RU_PHONE, Refused(verdict="hard", said="no way to this number")),
        ("sms_ru", 200, RU_KEY, Refused(verdict="login", said="wrong api_id")),
        ("twilio", 201, TWILIO_OK, Taken(external_id="SM5ef8732a3c49700934481addd5ce1659")),
        (
            "twilio",
            400,
            TWILIO_PHONE,
            Refused(verdict="hard", said="The To number is not a valid phone number."),
        ),
        ("twilio", 401, TWILIO_TOKEN, Refused(verdict="login", said="Authenticate")),
        ("twilio", 503, b"", Refused(verdict="later", said="503")),
    ],
)
def test_recorded_answers(
    provider: str, status: int, body: bytes, expected: Taken | Refused | None
) -> None:
    assert PROVIDERS[provider].read(status, body) == expected


@pytest.mark.parametrize(
    ("provider", "fields", "expected"),
    [
        (
            "smsc",
            {"id": ["4021"], "status": ["1"], "phone": ["79161234567"]},
            Report(external_id="4021", status="delivered", word="1"),
        ),
        (
            "smsc",
            {"id": ["4021"], "status": ["22"]},
            Report(external_id="4021", status="failed", word="22", is_hard=True),
        ),
        (
            "sms_ru",
            {"data[0]": ["sms_status\n202611-1000001\n103\n1667"]},
            Report(external_id="202611-1000001", status="delivered", word="103"),
        ),
        (
            "twilio",
            {"MessageSid": ["SM1"], "MessageStatus": ["undelivered"]},
            Report(external_id="SM1", status="failed", word="undelivered"),
        ),
        (
            "twilio",
            {"MessageSid": ["SM1"], "MessageStatus": ["sent"]},
            Report(external_id="SM1", status="sent", word="sent"),
        ),
    ],
)
def test_recorded_receipts(
    provider: str, fields: Mapping[str, list[str]], expected: Report
) -> None:
    assert PROVIDERS[provider].told(fields) == [expected]


def test_strangers_receipts_are_nothing() -> None:
    assert PROVIDERS["smsc"].told({"hello": ["1"]}) == []
    assert PROVIDERS["sms_ru"].told({"data[0]": ["call_status\n1\n2"]}) == []


@pytest.mark.parametrize("provider", list(PROVIDERS.values()), ids=list(PROVIDERS))
def test_what_people_write_fills_no_other_hole(provider: Provider) -> None:
    values = {"login": "Л", "password": "{text}", "text": "{password}", "phone": "+7916"}

    form = provider.form(values)

    assert "{password}" in form.values()


class Asked:
    """What a provider was asked."""

    def __init__(self, body: bytes, status: int = 200) -> None:
        self.body, self.status = body, status
        self.forms: list[dict[str, list[str]]] = []
        self.headers: list[Mapping[str, str]] = []
        self.paths: list[str] = []

    async def serve(self, request: web.Request) -> web.Response:
        self.forms.append(parse_qs((await request.read()).decode()))
        self.headers.append(request.headers)
        self.paths.append(request.path)
        return web.Response(body=self.body, status=self.status)


async def connect(shop: Shop, ways: Ways, place: str, **values: Any) -> Connector:  # noqa: ANN401
    values = {"login": "лавка", "password": "секрет", "site": place, **values}
    return await connecting.add(shop, Settings(**values), None, ways.vault, NOW)


async def test_one_message_one_call(shop: Shop, ways: Ways, reader: Customer) -> None:
    asked = Asked(SMSC_OK)
    async with site(asked.serve) as place:
        await connect(shop, ways, place, sender="LAVKA", price=450)
        sent = await parcel(reader, "Чай " * 20, channel="sms")
        number = await SmsHttp(ways).send(reader.phone, sent)

    assert (number, asked.paths) == ("4021", ["/sys/send.php"])
    assert asked.forms[0]["phones"] == ["+79161234567"]
    assert asked.forms[0]["psw"] == ["секрет"]
    delivery = await Delivery.get(id=sent["label"]["delivery"])
    assert (delivery.parts, delivery.cost) == (2, 900)


async def test_twilio_is_asked_by_basic_and_told_where_to_report(
    shop: Shop, ways: Ways, reader: Customer
) -> None:
    asked = Asked(TWILIO_OK, 201)
    async with site(asked.serve) as place:
        made = await connect(
            shop, ways, place, provider="twilio", login="AC1", password="tok", sender="+15005550006"
        )
        await SmsHttp(ways).send(reader.phone, await parcel(reader, channel="sms"))

    assert asked.paths == ["/2010-04-01/Accounts/AC1/Messages.json"]
    assert asked.headers[0]["Authorization"] == "Basic QUMxOnRvaw=="
    assert asked.forms[0]["StatusCallback"] == [f"https://bot.test/receipts/{made.token}"]


@pytest.mark.parametrize(
    ("body", "status", "reason", "is_permanent", "is_unconfirmed"),
    [
        (SMSC_PHONE, 200, "hard", True, False),
        (SMSC_OFTEN, 200, "soft", False, False),
        (SMSC_LOGIN, 200, "channel", False, False),
        (SMSC_MONEY, 200, "channel", False, False),
        (b"oops", 500, "no_answer", False, True),
        (b"oops", 200, "no_answer", False, True),
        (b"", 503, "soft", False, False),
    ],
)
async def test_refusals_in_the_words_of_the_ledger(
    shop: Shop,
    ways: Ways,
    reader: Customer,
    body: bytes,
    status: int,
    reason: str,
    is_permanent: bool,
    is_unconfirmed: bool,
) -> None:
    async with site(Asked(body, status).serve) as place:
        await connect(shop, ways, place)
        with pytest.raises(DeliveryError) as told:
            await SmsHttp(ways).send(reader.phone, await parcel(reader, channel="sms"))

    found = told.value
    assert (found.reason, found.is_permanent, found.is_unconfirmed) == (
        reason,
        is_permanent,
        is_unconfirmed,
    )


async def test_receipt_finds_its_message_once(shop: Shop, ways: Ways, reader: Customer) -> None:
    async with site(Asked(SMSC_OK).serve) as place:
        made = await connect(shop, ways, place)
        sent = await parcel(reader, channel="sms")
        await SmsHttp(ways).send(reader.phone, sent)
    number = sent["label"]["delivery"]
    await Delivery.filter(id=number).update(status="sent", sent_at=NOW)

    assert await receiving.take(made, {"id": ["4021"], "status": ["1"]}, b"", NOW) == "ok"
    await receiving.take(made, {"id": ["4021"], "status": ["22"]}, b"", NOW)

    found = await Delivery.get(id=number)
    assert (found.status, found.delivered_at) == ("sent", NOW)
    assert await AddressState.all().count() == 0


async def test_receipt_of_a_dead_number_closes_it(shop: Shop, ways: Ways, reader: Customer) -> None:
    async with site(Asked(SMSC_OK).serve) as place:
        made = await connect(shop, ways, place)
        sent = await parcel(reader, channel="sms")
        await SmsHttp(ways).send(reader.phone, sent)
    number = sent["label"]["delivery"]
    await Delivery.filter(id=number).update(status="sent", sent_at=NOW)

    await receiving.take(made, {"id": ["4021"], "status": ["22"]}, b"", NOW)

    found = await Delivery.get(id=number)
    assert (found.status, found.reason) == ("failed", "hard")
    assert (await AddressState.get()).closed_by == "hard"
