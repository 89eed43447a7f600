"""Messages to customers in their chat with the bot."""

import asyncio
import logging
from typing import Any, Final, NoReturn

import orjson
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.telegram.bulk import Bulk
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
    "bot was kicked": "kicked",
    "bot can't initiate conversation with a user": "chat_not_found",
}
# What goes along with an upload just as it stands.
PASSED_ON: Final = frozenset({"reply_markup", "allow_paid_broadcast"})
WRONG_FILE: Final = ("wrong file identifier", "wrong remote file identifier")


class TelegramChat:
    """Sends within the bot's limits. `rate` is messages a second, over 30 they are paid for."""

    def __init__(self, bot: ExtBot[Lane], files: Files, *, rate: int = FREE_RATE) -> None:
        self._bot = bot
        self._bulk = Bulk(bot)
        self._files = files
        self._paid = {"allow_paid_broadcast": "true"} if rate > FREE_RATE else {}
        self.at_once = max(LEAST_AT_ONCE, rate // 4)
        self._uploads: dict[int, asyncio.Lock] = {}

    async def send(self, address: str, content: dict[str, Any]) -> str:
        form = {"chat_id": address, "parse_mode": "HTML", **_keyboard(content), **self._paid}
        try:
            if content.get("photo"):
                message_id = await self._send_photo(form, content)
            else:
                message_id = await self._sent("sendMessage", {**form, "text": content["text"]})
        except TelegramError as error:
            raise_delivery_error(error)
        return str(message_id)

    async def _sent(self, endpoint: str, form: dict[str, str]) -> int:
        return int((await self._bulk.call(endpoint, form))["message_id"])

    async def _send_photo(self, form: dict[str, str], content: dict[str, Any]) -> int:
        file = await File.get_or_none(id=content["photo"])
        if file is None:
            raise DeliveryError(reason="no_photo", is_permanent=True)
        form = {**form, "caption": content["text"]}
        if file.telegram_file_id:
            try:
                return await self._sent("sendPhoto", {**form, "photo": file.telegram_file_id})
            except BadRequest as error:
                if not any(words in str(error).lower() for words in WRONG_FILE):
                    raise
        return await self._upload(file, form)

    async def _upload(self, file: File, form: dict[str, str]) -> int:
        """The first of many uploads the bytes, the others wait and name the file it got."""
        async with self._uploads.setdefault(file.id, asyncio.Lock()):
            known = file.telegram_file_id
            await file.refresh_from_db(fields=["telegram_file_id"])
            if file.telegram_file_id and file.telegram_file_id != known:
                return await self._sent("sendPhoto", {**form, "photo": file.telegram_file_id})
            lane = {"rate_limit_args": "bulk"} if self._bot.rate_limiter else {}
            extra = {name: form[name] for name in form if name in PASSED_ON}
            message = await self._bot.send_photo(
                form["chat_id"],
                self._files.path(file.sha256),
                caption=form["caption"],
                parse_mode=form["parse_mode"],
                api_kwargs=extra,
                **lane,  # type: ignore[arg-type] # mypy can't tell which argument it is
            )
            file.telegram_file_id = message.photo[-1].file_id
            await file.save(update_fields=["telegram_file_id"])
            return message.message_id


def _keyboard(content: dict[str, Any]) -> dict[str, str]:
    rows = [[{"text": each["label"], "url": each["url"]}] for each in content.get("buttons", ())]
    return {"reply_markup": orjson.dumps({"inline_keyboard": rows}).decode()} if rows else {}


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
