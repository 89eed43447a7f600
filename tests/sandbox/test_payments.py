"""Invoices, the ten seconds of a checkout, and the payment."""

import pytest

from bot.sandbox import SandboxError
from bot.sandbox.answers import Json
from tests.sandbox.door import Door, inline

INVOICE: Json = {
    "chat_id": 1003,
    "title": "Заказ 7",
    "description": "Кофе, 2 шт.",
    "payload": "order:7",
    "provider_token": "1:TEST",
    "currency": "RUB",
    "prices": [{"label": "Кофе", "amount": 100000}, {"label": "Доставка", "amount": 19900}],
}
REFUSED = [
    ({"title": "x" * 33}, "INVOICE_TITLE_INVALID"),
    ({"title": ""}, "INVOICE_TITLE_INVALID"),
    ({"description": "x" * 256}, "INVOICE_DESCRIPTION_INVALID"),
    ({"payload": ""}, "INVOICE_PAYLOAD_INVALID"),
    ({"payload": "ж" * 65}, "INVOICE_PAYLOAD_INVALID"),
    ({"currency": "rub"}, "CURRENCY_INVALID"),
    ({"provider_token": ""}, "PAYMENT_PROVIDER_INVALID"),
    ({"currency": "XTR"}, "STARS_INVOICE_INVALID"),
    ({"prices": []}, "can't parse prices JSON object"),
    ({"prices": [{"label": "x", "amount": 1.5}]}, "can't parse prices JSON object"),
    ({"prices": [{"label": "x", "amount": -1}]}, "CURRENCY_TOTAL_AMOUNT_INVALID"),
    ({"reply_markup": inline("A")}, "the first button of an invoice must be a pay button"),
]


@pytest.mark.parametrize(("change", "reason"), REFUSED)
async def test_invoice_telegram_refuses(door: Door, change: Json, reason: str) -> None:
    assert await door.refusal("sendInvoice", **{**INVOICE, **change}) == (
        f"400 Bad Request: {reason}"
    )


async def test_payment_needs_consent(door: Door) -> None:
    sent = await door.ok("sendInvoice", **INVOICE)
    assert "invoice_payload" not in str(sent)

    door.anna.tap("Заплатить 1199.00 RUB")

    query = door.updates()[0]["pre_checkout_query"]
    assert (query["total_amount"], query["invoice_payload"]) == (119900, "order:7")
    await door.ok("answerPreCheckoutQuery", pre_checkout_query_id=query["id"], ok=True)
    message = door.updates()[0]["message"]
    payment = message["successful_payment"]
    assert message["from"]["id"] == 1003
    assert (payment["currency"], payment["total_amount"]) == ("RUB", 119900)
    assert payment["telegram_payment_charge_id"]
    assert door.anna.messages()[-1]["service"] == "successful_payment"


async def test_refused_payment_tells_why(door: Door) -> None:
    sent = await door.ok("sendInvoice", **INVOICE)
    query = door.anna.pay(sent["message_id"])

    assert await door.refusal("answerPreCheckoutQuery", pre_checkout_query_id=query.id) == (
        "400 Bad Request: error message must be non-empty"
    )
    await door.ok(
        "answerPreCheckoutQuery",
        pre_checkout_query_id=query.id,
        ok=False,
        error_message="Кофе закончился",
    )

    assert query.state == "refused"
    assert door.anna.toasts[-1].text == "Кофе закончился"


async def test_consent_comes_in_ten_seconds_or_never(door: Door) -> None:
    stars: Json = {"currency": "XTR", "prices": [{"label": "Билет", "amount": 50}]}
    sent = await door.ok("sendInvoice", **{**INVOICE, **stars})
    query = door.anna.pay(sent["message_id"])
    door.clock.now += 10.1

    refusal = await door.refusal("answerPreCheckoutQuery", pre_checkout_query_id=query.id, ok=True)

    assert "query is too old" in refusal
    assert door.anna.messages()[-1]["service"] == ""


async def test_only_invoices_are_paid(door: Door) -> None:
    with pytest.raises(SandboxError):
        door.anna.pay(1)

    link = await door.ok(
        "createInvoiceLink", **{k: v for k, v in INVOICE.items() if k != "chat_id"}
    )
    assert link["value"].startswith("https://t.me/$")
