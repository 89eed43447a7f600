"""Payments in Telegram: the question before one is answered at once, the money is written down.

The question has ten seconds, so it waits for nobody: not for the person's other updates, not for a
screen that is being drawn.
"""

import logging
from typing import Any

from telegram import Bot, PreCheckoutQuery, Update
from telegram.error import TelegramError
from tortoise.transactions import in_transaction

from bot.failures import Failures
from bot.i18n import language_of, tongue
from bot.telegram.stage import Stage
from domain.audience.rights import RIGHTS
from domain.audience.staff import who_may
from domain.connectors.invoices import checkout, settling, taking
from domain.connectors.invoices.checkout import Asked
from domain.connectors.invoices.taking import Receipt
from domain.core.ports import World
from domain.core.reading import on
from domain.models import Person
from handlers.kit.view import Note

log = logging.getLogger(__name__)


def is_question(update: object) -> bool:
    """Whether Telegram waits for a word on a payment."""
    return isinstance(update, Update) and update.pre_checkout_query is not None


def is_money(body: dict[str, Any]) -> bool:
    """Whether the update tells of money, and must outlive a kill."""
    message = body.get("message") or {}
    return "successful_payment" in message or "refunded_payment" in message


class Checkout:
    """The bot's side of a payment."""

    def __init__(self, bot: Bot, world: World, stage: Stage, failures: Failures) -> None:
        self._bot = bot
        self._world = world
        self._stage = stage
        self._failures = failures

    async def wrote(self, update: Update) -> bool:
        """Deal with a payment; False for what the router has to deal with or be done with.

        Never raises but when the process is stopping.
        """
        if update.pre_checkout_query is not None:
            await self._answer(update.pre_checkout_query)
            return False
        body = update.to_dict()
        if not is_money(body):
            return False
        try:
            await self._written(update, body)
        except Exception as error:
            # The update stays in the inbox, and a job tries again.
            self._failures.keep(error, "a payment")
        return True

    async def _answer(self, query: PreCheckoutQuery) -> None:
        try:
            said = await self._refusal(query)
        except Exception as error:
            # Telegram waits ten seconds: whatever went wrong, the buyer has to hear something.
            self._failures.keep(error, "a question before a payment")
            said = "later"
        try:
            if not said:
                await query.answer(ok=True)
                return
            language = await self._language(query)
            text = tongue(language).plain(f"checkout-{said}")
            await query.answer(ok=False, error_message=text)
            log.info("checkout_refused reason=%s", said)
        except TelegramError as error:
            log.warning("a payment was not answered: %s", type(error).__name__)

    async def _refusal(self, query: PreCheckoutQuery) -> str | None:
        asked = Asked(
            payload=query.invoice_payload,
            telegram_id=query.from_user.id,
            currency=query.currency,
            amount=query.total_amount,
        )
        with on("keys"):
            return await checkout.refusal(asked, self._world.clock())

    async def _language(self, query: PreCheckoutQuery) -> str:
        with on("keys"):
            person = await Person.get_or_none(telegram_id=query.from_user.id)
        return person.language if person else language_of(query.from_user.language_code)

    async def _written(self, update: Update, body: dict[str, Any]) -> None:
        now = self._world.clock()
        paid = taking.paid_of(body)
        async with in_transaction("default"):
            if paid is not None:
                receipt = await taking.take(paid, update.update_id, now)
            else:
                receipt = None
                told = body["message"]["refunded_payment"]
                await settling.heard_back(told["telegram_payment_charge_id"], now)
                await taking.forget(update.update_id)
        if receipt is not None and paid is not None:
            await self._told(receipt, paid.telegram_id)

    async def _told(self, receipt: Receipt, telegram_id: int) -> None:
        """The customer sees the order; staff who take payments see the money."""
        now, shop = self._world.clock(), receipt.shop
        thanks = Note(telegram_id=telegram_id, screen="paid_thanks", args=(receipt.order_id,))
        await self._stage.send_note(thanks, shop, now)
        for number in await who_may(shop.id, RIGHTS["payments"]):
            note = Note(telegram_id=number, screen="invoice_paid", args=(receipt.payment_id,))
            await self._stage.send_note(note, shop, now)
        self._world.wake("send_webhooks")
