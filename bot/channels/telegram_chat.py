"""Messages to customers in their chat with the bot."""

import logging
from typing import Any, Final, NoReturn

import orjson
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.channels.telegram_media import Media
from bot.telegram.bulk import Bulk
from bot.telegram.request import NotSentError
from bot.telegram.sender import seconds_of
from bot.telegram.turns import FREE_RATE, Lane
from domain.core.ports import DeliveryError, Files
from domain.messaging import albums, media
from domain.messaging.media import Medium

log = logging.getLogger(__name__)

LEAST_AT_ONCE: Final = 16
# What Telegram says, in the ledger's words. All of these are for good.
FORBIDDEN: Final = {
    "bot was blocked by the user": "blocked",
    "user is deactivated": "deactivated",
    "bot was kicked": "kicked",
    "bot can't initiate conversation with a user": "chat_not_found",
}
# The same of what is to be changed.
UNCHANGED: Final = {
    "to delete not found": "gone",
    "to edit not found": "gone",
    "can't be deleted": "old",
    "not modified": "same",
    "can't be edited": "old",
}


class TelegramChat:
    """Sends within the bot's limits. `rate` is messages a second, over 30 they are paid for."""

    def __init__(self, bot: ExtBot[Lane], files: Files, *, rate: int = FREE_RATE) -> None:
        self._bulk = Bulk(bot)
        self._media = Media(bot, self._bulk, files)
        self._paid = {"allow_paid_broadcast": "true"} if rate > FREE_RATE else {}
        self.at_once = max(LEAST_AT_ONCE, rate // 4)

    async def send(self, address: str, content: dict[str, Any]) -> str:
        form = {"chat_id": address, "parse_mode": "HTML", **_keyboard(content), **self._paid}
        carried = _carried(content)
        try:
            if carried:
                sent = await self._media.send(form, str(content["text"]), carried)
                return albums.joined(sent)
            message = await self._bulk.call("sendMessage", {**form, "text": content["text"]})
        except TelegramError as error:
            raise_delivery_error(error)
        return str(message["message_id"])

    async def delete(self, address: str, external_id: str) -> None:
        """All messages of an album; one that its reader has deleted does not stop the others."""
        gone = 0
        ids = albums.numbers(external_id)
        for number in ids:
            try:
                await self._bulk.call(
                    "deleteMessage", {"chat_id": address, "message_id": str(number)}
                )
            except TelegramError as error:
                if reason_of(error) != "gone":
                    raise_change_error(error)
                gone += 1
        if gone == len(ids):
            raise DeliveryError(reason="gone", is_permanent=True)

    async def edit(self, address: str, external_id: str, content: dict[str, Any]) -> None:
        """The words and the buttons; what it carries stays. An album has its words at the first."""
        ids = albums.numbers(external_id)
        if not ids:
            raise DeliveryError(reason="gone", is_permanent=True)
        form = {"chat_id": address, "message_id": str(ids[0]), "parse_mode": "HTML"}
        form |= _keyboard(content)
        try:
            if _carried(content):
                caption = {**form, "caption": str(content["text"])}
                await self._bulk.call("editMessageCaption", caption)
            else:
                await self._bulk.call("editMessageText", {**form, "text": str(content["text"])})
        except TelegramError as error:
            if reason_of(error) != "same":
                raise_change_error(error)


def _carried(content: dict[str, Any]) -> tuple[Medium, ...]:
    """What goes with the words: a single photo stands alone in the content."""
    alone = (Medium(kind="photo", file=content["photo"]),) if content.get("photo") else ()
    return media.restored(content.get("media")) or alone


def _keyboard(content: dict[str, Any]) -> dict[str, str]:
    rows = [[{"text": each["label"], "url": each["url"]}] for each in content.get("buttons", ())]
    return {"reply_markup": orjson.dumps({"inline_keyboard": rows}).decode()} if rows else {}


def reason_of(error: TelegramError) -> str:
    """Why a message could not be changed, where Telegram says so; else empty."""
    words = str(error).lower() if isinstance(error, BadRequest) else ""
    return next((reason for said, reason in UNCHANGED.items() if said in words), "")


def raise_change_error(error: TelegramError) -> NoReturn:
    """The same for what was to be changed or deleted."""
    if reason := reason_of(error):
        raise DeliveryError(reason=reason, is_permanent=True) from None
    raise_delivery_error(error)


def raise_delivery_error(error: TelegramError) -> NoReturn:
    """Say the failure in the ledger's words."""
    match error:
        case RetryAfter():
            raise DeliveryError(reason="flood", retry_after=seconds_of(error)) from None
        case Forbidden():
            words = str(error).lower()
            reason = next((r for said, r in FORBIDDEN.items() if said in words), "blocked")
            raise DeliveryError(reason=reason, is_permanent=True) from None
        case BadRequest():
            reason = "chat_not_found" if "chat not found" in str(error).lower() else "refused"
            log.warning("telegram_refused said=%r", str(error))
            raise DeliveryError(reason=reason, is_permanent=True) from None
        case NotSentError():
            raise DeliveryError(reason="network") from None
        case NetworkError():
            raise DeliveryError(reason="no_answer", is_unconfirmed=True) from None
        case _:
            log.warning("telegram_failed kind=%s", type(error).__name__)
            raise DeliveryError(reason="refused", is_permanent=True) from None
