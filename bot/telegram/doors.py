"""Invite links of channels and groups, made and revoked by the bot."""

import logging

from telegram import Bot
from telegram.error import BadRequest, Forbidden, TelegramError

from domain.core.ports import DoorError

log = logging.getLogger(__name__)
# What Telegram says, in our words.
SAID = {
    "not enough rights": "no-rights",
    "need administrator rights": "no-rights",
    "chat not found": "no-chat",
    "bot was kicked": "no-chat",
    "bot is not a member": "no-chat",
    "upgraded to a supergroup": "no-chat",
}


class TelegramDoors:
    """The doors of the shop's chats, as far as the bot may open them."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def open(self, chat_id: int, name: str) -> str:
        try:
            made = await self._bot.create_chat_invite_link(chat_id, name=name)
        except TelegramError as error:
            raise _refused(error) from None
        return made.invite_link

    async def close(self, chat_id: int, url: str) -> None:
        try:
            await self._bot.revoke_chat_invite_link(chat_id, url)
        except TelegramError as error:
            raise _refused(error) from None


def _refused(error: TelegramError) -> DoorError:
    words = str(error).lower()
    log.info("telegram_door said=%r", str(error))
    if isinstance(error, BadRequest | Forbidden):
        reason = next((ours for said, ours in SAID.items() if said in words), "refused")
        return DoorError(reason=reason, is_permanent=True)
    return DoorError(reason="no-answer", is_permanent=False)
