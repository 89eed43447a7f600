"""Stars given back."""

from bot.sandbox.answers import bad_request
from bot.sandbox.methods.registry import Call, method


@method("refundStarPayment", "user_id telegram_payment_charge_id")
def refund_star_payment(call: Call) -> bool:
    """Once; the person sees it as a message and the bot hears of it."""
    chat = call.chat("user_id")
    charge = call.parameters.text("telegram_payment_charge_id")
    paid = next(
        (
            each.content["successful_payment"]
            for each in chat.messages.values()
            if each.content.get("successful_payment", {}).get("telegram_payment_charge_id")
            == charge
        ),
        None,
    )
    if paid is None or paid["currency"] != "XTR":
        raise bad_request("CHARGE_NOT_FOUND")
    done = [each.content.get("refunded_payment", {}) for each in chat.messages.values()]
    if any(each.get("telegram_payment_charge_id") == charge for each in done):
        raise bad_request("CHARGE_ALREADY_REFUNDED")
    message = call.world.add_message(chat, call.bot.as_user(), {"refunded_payment": paid})
    call.bot.updates.add("message", message.as_json())
    return True
