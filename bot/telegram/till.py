"""Invoices in Telegram: sent, opened by a link, given back in Stars."""

import logging
from typing import Any

from telegram import Bot, LabeledPrice
from telegram.error import BadRequest, Forbidden, TelegramError

from domain.core.ports import Bill, TillError

log = logging.getLogger(__name__)
# What Telegram says, in our words.
SAID = {
    "payment_provider_invalid": "provider",
    "currency_total_amount_invalid": "amount",
    "stars_invoice_invalid": "amount",
    "charge_already_refunded": "refunded",
    "blocked by the user": "blocked",
    "user is deactivated": "blocked",
    "chat not found": "blocked",
    "can't initiate conversation": "blocked",
}


class TelegramTill:
    """The bot's cash desk."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def send(self, telegram_id: int, bill: Bill) -> int:
        try:
            # Without a start parameter a copy that is forwarded can be paid by whoever got it.
            sent = await self._bot.send_invoice(telegram_id, **_said(bill), start_parameter="bill")
        except TelegramError as error:
            raise _refused(error) from None
        return sent.message_id

    async def link(self, bill: Bill) -> str:
        try:
            return await self._bot.create_invoice_link(**_said(bill))
        except TelegramError as error:
            raise _refused(error) from None

    async def give_back(self, telegram_id: int, charge_id: str) -> None:
        try:
            await self._bot.refund_star_payment(telegram_id, charge_id)
        except TelegramError as error:
            raise _refused(error) from None


def _said(bill: Bill) -> dict[str, Any]:
    return {
        "title": bill.title,
        "description": bill.description,
        "payload": bill.payload,
        "provider_token": bill.provider_token,
        "currency": bill.currency,
        "prices": [LabeledPrice(bill.title, bill.amount)],
    }


def _refused(error: TelegramError) -> TillError:
    words = str(error).lower()
    log.info("telegram_till said=%r", str(error))
    if isinstance(error, BadRequest | Forbidden):
        reason = next((ours for said, ours in SAID.items() if said in words), "refused")
        return TillError(reason=reason, is_permanent=True)
    return TillError(reason="no-answer", is_permanent=False)
