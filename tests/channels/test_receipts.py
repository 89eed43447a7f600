"""`/receipts` as providers call it: their forms and lines, signed where they sign."""

import httpx
import pytest

from domain.connectors import connecting
from domain.connectors.kinds.email_smtp import EmailSmtp
from domain.connectors.kinds.sms_http import SmsHttp
from domain.connectors.sms.signing import Call, is_twilio, twilio
from domain.messaging import marks
from domain.models import AddressState, Connector, Customer, Delivery, Receipt, Shop
from tests.chat import Stage
from tests.conftest import NOW

FORM = {"content-type": "application/x-www-form-urlencoded"}
TOKEN = "секретный-токен"


async def connect(stage: Stage, shop: Shop, provider: str) -> Connector:
    kind = SmsHttp(provider=provider, login="AC1", password=TOKEN, sender="+15005550006")
    return await connecting.add(shop, kind, None, stage.process.world.vault, NOW)


async def sent(shop: Shop, line: Connector, number: str, channel: str = "sms") -> Delivery:
    """A message its provider has taken under its own number."""
    reader = await Customer.create(
        shop=shop, phone="+79161234567", email="anna@mail.test", registered_at=NOW
    )
    delivery = await Delivery.create(
        shop=shop,
        customer=reader,
        key="k",
        channel=channel,
        kind="service",
        status="sent",
        planned_at=NOW,
        not_before=NOW,
        sent_at=NOW,
    )
    await Receipt.create(
        shop=shop,
        connector_id=line.id,
        delivery_id=delivery.id,
        external_id=number,
        made_at=NOW,
    )
    return delivery


async def test_smsc_tells_by_a_form(web: httpx.AsyncClient, stage: Stage, shop: Shop) -> None:
    line = await connect(stage, shop, "smsc")
    delivery = await sent(shop, line, "4021")

    answer = await web.post(
        f"/receipts/{line.token}",
        content="id=4021&phone=79161234567&status=1&time=22.11.2026+15%3A00%3A00",
        headers=FORM,
    )

    assert (answer.status_code, answer.text) == (200, "ok")
    assert (await Delivery.get(id=delivery.id)).delivered_at == NOW


async def test_smsc_may_call_by_get(web: httpx.AsyncClient, stage: Stage, shop: Shop) -> None:
    line = await connect(stage, shop, "smsc")
    delivery = await sent(shop, line, "4021")

    answer = await web.get(f"/receipts/{line.token}?id=4021&status=22")

    found = await Delivery.get(id=delivery.id)
    assert (answer.status_code, found.status, found.reason) == (200, "failed", "hard")
    assert (await AddressState.get()).closed_by == "hard"


async def test_sms_ru_tells_by_lines_and_wants_100(
    web: httpx.AsyncClient, stage: Stage, shop: Shop
) -> None:
    line = await connect(stage, shop, "sms_ru")
    delivery = await sent(shop, line, "202611-1000001")
    lines = {
        "data[0]": "sms_status\n202611-1000001\n103\n1795348800",
        "data[1]": "sms_status\n202611-1000002\n104\n1795348800",
    }

    answer = await web.post(f"/receipts/{line.token}", data=lines)

    assert (answer.status_code, answer.text) == (200, "100")
    assert (await Delivery.get(id=delivery.id)).delivered_at == NOW


async def told(
    web: httpx.AsyncClient, line: Connector, token: str, url: str, **form: str
) -> httpx.Response:
    """A receipt of Twilio, signed with this token for this address."""
    signed = twilio(url, {name: [value] for name, value in form.items()}, token)
    headers = {"X-Twilio-Signature": signed}
    return await web.post(f"/receipts/{line.token}", data=form, headers=headers)


async def test_twilio_is_believed_by_its_signature(
    web: httpx.AsyncClient, stage: Stage, shop: Shop
) -> None:
    line = await connect(stage, shop, "twilio")
    delivery = await sent(shop, line, "SM1")
    home = f"{stage.process.world.web_address}/receipts/{line.token}"
    form = {"MessageSid": "SM1", "MessageStatus": "delivered", "To": "+79161234567"}

    answer = await told(web, line, TOKEN, home, **form)

    assert answer.status_code == 200
    assert (await Delivery.get(id=delivery.id)).delivered_at == NOW


@pytest.mark.parametrize("case", ["none", "other token", "other address", "other field"])
async def test_twilio_unsigned_changes_nothing(
    web: httpx.AsyncClient, stage: Stage, shop: Shop, case: str
) -> None:
    line = await connect(stage, shop, "twilio")
    delivery = await sent(shop, line, "SM1")
    home = f"{stage.process.world.web_address}/receipts/{line.token}"
    form = {"MessageSid": "SM1", "MessageStatus": "undelivered"}
    if case == "none":
        answer = await web.post(f"/receipts/{line.token}", data=form)
    elif case == "other token":
        answer = await told(web, line, "другой", home, **form)
    elif case == "other address":
        answer = await told(web, line, TOKEN, f"{home}x", **form)
    else:
        signed = twilio(home, {name: [value] for name, value in form.items()}, TOKEN)
        headers = {"X-Twilio-Signature": signed}
        form = {**form, "MessageStatus": "delivered"}
        answer = await web.post(f"/receipts/{line.token}", data=form, headers=headers)

    assert (answer.status_code, answer.json()["code"]) == (403, "not-signed")
    found = await Delivery.get(id=delivery.id)
    assert (found.status, found.delivered_at) == ("sent", None)


def test_the_signature_of_the_documentation() -> None:
    """The sample everybody checks their code with."""
    url = "https://mycompany.com/myapp.php?foo=1&bar=2"
    form = {
        "CallSid": ["CA1234567890ABCDE"],
        "Caller": ["+14158675309"],
        "Digits": ["1234"],
        "From": ["+14158675309"],
        "To": ["+18005551212"],
    }

    assert twilio(url, form, "12345") == "RSOYDt4T1cUTdK1PDd93/VVr8B8="


def test_a_usual_port_may_be_named() -> None:
    form = {"MessageSid": ["SM1"]}
    named = twilio("https://bot.test:443/receipts/x", form, TOKEN)
    call = Call(url="https://bot.test/receipts/x", form=form, headers={"x-twilio-signature": named})

    assert is_twilio(call, TOKEN)
    assert not is_twilio(call, "")


async def test_a_mail_service_tells_by_json(
    web: httpx.AsyncClient, stage: Stage, shop: Shop
) -> None:
    kind = EmailSmtp(server="mail.test", sender="Лавка <shop@lavka.test>")
    line = await connecting.add(shop, kind, None, stage.process.world.vault, NOW)
    delivery = await sent(shop, line, "x", channel="email")
    name = await marks.letter(shop.id, delivery.id, "lavka.test")
    report = [{"event": "complaint", "message_id": name, "reason": "spam"}]

    answer = await web.post(f"/receipts/{line.token}", json=report)
    forged = name.replace(".", ".9", 1)
    strange = await web.post(
        f"/receipts/{line.token}", json={"event": "hard", "message_id": forged}
    )

    assert (answer.status_code, strange.status_code) == (200, 422)
    assert (await AddressState.get()).closed_by == "complaint"


@pytest.mark.parametrize(
    ("body", "status"), [("hello=1", 422), ("", 422), ("id=999&status=1", 200)]
)
async def test_what_is_no_receipt_of_ours(
    web: httpx.AsyncClient, stage: Stage, shop: Shop, body: str, status: int
) -> None:
    line = await connect(stage, shop, "smsc")
    delivery = await sent(shop, line, "4021")

    answer = await web.post(f"/receipts/{line.token}", content=body, headers=FORM)

    assert answer.status_code == status
    assert (await Delivery.get(id=delivery.id)).delivered_at is None


async def test_nobody_knows_another_address(
    web: httpx.AsyncClient, stage: Stage, shop: Shop
) -> None:
    line = await connect(stage, shop, "smsc")
    gone = await web.post("/receipts/nobody", content="id=1&status=1", headers=FORM)
    await connecting.remove(line, None, NOW)
    removed = await web.post(f"/receipts/{line.token}", content="id=1&status=1", headers=FORM)

    assert (gone.status_code, removed.status_code) == (404, 404)
