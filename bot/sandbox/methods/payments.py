"""Invoices and the bot's consent to a payment."""

import re

from bot.sandbox.accounts import CheckoutQuery
from bot.sandbox.answers import Json, bad_request
from bot.sandbox.keyboards import Markup, read_markup
from bot.sandbox.methods.queries import TOO_OLD
from bot.sandbox.methods.registry import SENDING, Call, method
from bot.sandbox.views import order_of

TITLE, DESCRIPTION, PAYLOAD_BYTES = 32, 255, 128
STARS = "XTR"
CURRENCY = re.compile(r"[A-Z]{3}")
PRODUCT = (
    "title description payload provider_token currency prices max_tip_amount "
    "suggested_tip_amounts provider_data photo_url photo_size photo_width photo_height "
    "need_name need_phone_number need_email need_shipping_address "
    "send_phone_number_to_provider send_email_to_provider is_flexible "
)


@method("sendInvoice", SENDING.replace("business_connection_id", "") + PRODUCT + "start_parameter")
def send_invoice(call: Call) -> Json:
    invoice = _invoice(call)
    markup = read_markup(call.parameters)
    if markup.inline is None:
        markup = Markup(inline={"inline_keyboard": [[_pay_button(invoice)]]})
    elif "pay" not in markup.inline["inline_keyboard"][0][0]:
        raise bad_request("the first button of an invoice must be a pay button")
    message = call.send({"invoice": invoice}, markup=markup)
    message.payload = call.parameters.text("payload")
    return message.as_json()


@method("createInvoiceLink", "business_connection_id subscription_period " + PRODUCT)
def create_invoice_link(call: Call) -> str:
    slug = f"sandbox{call.world.new_id()}"
    call.bot.invoices[slug] = (_invoice(call), call.parameters.text("payload"))
    return f"https://t.me/${slug}"


@method("answerPreCheckoutQuery", "pre_checkout_query_id ok error_message")
def answer_pre_checkout_query(call: Call) -> bool:
    """Consent makes the payment; a refusal shows its reason to the person."""
    query = call.bot.checkouts.get(call.parameters.text("pre_checkout_query_id"))
    if query is None or not query.is_open(call.world.clock()):
        raise bad_request(TOO_OLD)
    if call.parameters.flag("ok"):
        query.state = "paid"
        _pay(call, query)
        return True
    if not call.parameters.text("error_message"):
        raise bad_request("error message must be non-empty")
    query.state, query.error = "refused", call.parameters.text("error_message")
    call.world.show_toast(query.invoice.chat, query.error, alert=True)
    return True


@method("answerShippingQuery", "shipping_query_id ok shipping_options error_message")
def answer_shipping_query(_call: Call) -> bool:
    raise bad_request(TOO_OLD)


def _pay(call: Call, query: CheckoutQuery) -> None:
    number = call.world.new_id()
    charge = {
        "telegram_payment_charge_id": f"sandbox_{number}",
        "provider_payment_charge_id": f"provider_{number}",
    }
    chat = query.invoice.chat
    payment = {**order_of(query.invoice), **charge}
    message = call.world.add_message(chat, query.person, {"successful_payment": payment})
    call.bot.updates.add("message", message.as_json())


def _invoice(call: Call) -> Json:
    parameters = call.parameters
    title, description = parameters.text("title"), parameters.text("description")
    if not 0 < len(title) <= TITLE:
        raise bad_request("INVOICE_TITLE_INVALID")
    if not 0 < len(description) <= DESCRIPTION:
        raise bad_request("INVOICE_DESCRIPTION_INVALID")
    if not 0 < len(parameters.text("payload").encode()) <= PAYLOAD_BYTES:
        raise bad_request("INVOICE_PAYLOAD_INVALID")
    currency = parameters.text("currency")
    if not CURRENCY.fullmatch(currency):
        raise bad_request("CURRENCY_INVALID")
    if currency != STARS and not parameters.text("provider_token"):
        raise bad_request("PAYMENT_PROVIDER_INVALID")
    return {
        "title": title,
        "description": description,
        "start_parameter": parameters.text("start_parameter"),
        "currency": currency,
        "total_amount": _total(call, currency),
    }


def _total(call: Call, currency: str) -> int:
    """In the smallest units of the currency."""
    prices = call.parameters.records("prices")
    amounts = [price.get("amount") for price in prices]
    right = all(isinstance(amount, int) for amount in amounts)
    if not prices or not right or not all(price.get("label") for price in prices):
        raise bad_request("can't parse prices JSON object")
    if currency == STARS and len(prices) > 1:
        raise bad_request("STARS_INVOICE_INVALID")
    total = sum(amount for amount in amounts if isinstance(amount, int))
    if total <= 0:
        raise bad_request("CURRENCY_TOTAL_AMOUNT_INVALID")
    return total


def _pay_button(invoice: Json) -> Json:
    amount = f"{invoice['total_amount'] / 100:.2f} {invoice['currency']}"
    if invoice["currency"] == STARS:
        amount = f"{invoice['total_amount']} ⭐"
    return {"text": f"Заплатить {amount}", "pay": True}
