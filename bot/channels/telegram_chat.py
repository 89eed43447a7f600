"""Messages to customers in their chat with the bot."""

import asyncio
import logging
from pathlib import Path
from typing import Any, Final, NoReturn

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, Message
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.telegram.request import NotSentError
from bot.telegram.sender import seconds_of
from bot.telegram.turns import FREE_RATE, Lane
from domain.core.ports import DeliveryError, Files
from domain.models import File

log = logging.getLogger(__name__)

LEAST_AT_ONCE: Final = 16
# What Telegram says, in the ledger's words. All of these are for good.
FORBIDDEN: Final = {
    "bot was blocked by the user": "blocked",
    "user is deactivated": "deactivated",
    "bot can't initiate conversation with a user": "chat_not_found",
}
WRONG_FILE: Final = ("wrong file identifier", "wrong remote file identifier")


class TelegramChat:
    """Sends within the bot's limits. `rate` is messages a second, over 30 they are paid for."""

    def __init__(self, bot: ExtBot[Lane], files: Files, *, rate: int = FREE_RATE) -> None:
        self._bot = bot
        self._files = files
        # A bot without limits (in tests) refuses to hear of lanes.
        self._options: dict[str, Any] = {"rate_limit_args": "bulk"} if bot.rate_limiter else {}
        if rate > FREE_RATE:
            self._options["allow_paid_broadcast"] = True
        self.at_once = max(LEAST_AT_ONCE, rate // 4)
        self._uploads: dict[int, asyncio.Lock] = {}

    async def send(self, address: str, content: dict[str, Any]) -> str:
        try:
            message = await self._send(int(address), content)
        except TelegramError as error:
            raise_delivery_error(error)
        return str(message.message_id)

    async def _send(self, chat_id: int, content: dict[str, Any]) -> Message:
        keyboard = _keyboard(content)
        if content.get("photo"):
            return await self._send_photo(chat_id, content, keyboard)
        return await self._bot.send_message(
            chat_id,
            content["text"],
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard,
            link_preview_options=LinkPreviewOptions(is_disabled=not content.get("preview", True)),
            **self._options,
        )

    async def _send_photo(
        self, chat_id: int, content: dict[str, Any], keyboard: InlineKeyboardMarkup | None
    ) -> Message:
        file = await File.get_or_none(id=content["photo"])
        if file is None:
            raise DeliveryError(reason="no_photo", is_permanent=True)
        if file.telegram_file_id:
            try:
                return await self._photo(chat_id, file.telegram_file_id, content, keyboard)
            except BadRequest as error:
                if not any(words in str(error).lower() for words in WRONG_FILE):
                    raise
        # The first of many uploads the bytes, the others wait and name the file it got.
        async with self._uploads.setdefault(file.id, asyncio.Lock()):
            known = file.telegram_file_id
            await file.refresh_from_db(fields=["telegram_file_id"])
            if file.telegram_file_id and file.telegram_file_id != known:
                return await self._photo(chat_id, file.telegram_file_id, content, keyboard)
            message = await self._photo(chat_id, self._files.path(file.sha256), content, keyboard)
            file.telegram_file_id = message.photo[-1].file_id
            await file.save(update_fields=["telegram_file_id"])
            return message

    async def _photo(
        self,
        chat_id: int,
        photo: str | Path,
        content: dict[str, Any],
        keyboard: InlineKeyboardMarkup | None,
    ) -> Message:
        return await self._bot.send_photo(
            chat_id,
            photo,
            caption=content["text"] or None,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard,
            **self._options,
        )


def _keyboard(content: dict[str, Any]) -> InlineKeyboardMarkup | None:
    rows = [
        [InlineKeyboardButton(each["label"], url=each["url"])]
        for each in content.get("buttons", ())
    ]
    return InlineKeyboardMarkup(rows) if rows else None


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
