"""The button beside the text field of every chat with the bot."""

import logging

from telegram import Bot, MenuButtonCommands, MenuButtonWebApp, WebAppInfo
from telegram.error import BadRequest

from bot.i18n import tongue

log = logging.getLogger(__name__)


class TelegramMenuButton:
    """Opens the shop's Mini App, or the list of commands."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def show(self, url: str, language: str) -> None:
        if not url:
            await self._bot.set_chat_menu_button(menu_button=MenuButtonCommands())
            return
        label = tongue(language).plain("app-menu-button")
        try:
            await self._bot.set_chat_menu_button(
                menu_button=MenuButtonWebApp(label, WebAppInfo(url))
            )
        except BadRequest as error:
            # Asking again would not help; the buttons under messages say the same.
            log.warning("the menu button was not taken: %s", error.message)
