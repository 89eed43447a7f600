"""The list behind the "/" key: every screen that has a command, in each language."""

import logging

from telegram import Bot, BotCommand
from telegram.error import TelegramError

from bot.i18n import LANGUAGES, tongue
from handlers.kit.screen import screens

log = logging.getLogger(__name__)


async def publish_commands(bot: Bot) -> None:
    """Tell Telegram the commands that everybody may use."""
    try:
        await _publish(bot)
    except TelegramError as error:
        # The bot answers every command all the same, they are only not listed.
        log.warning("the list of commands was not taken: %s", type(error).__name__)


async def _publish(bot: Bot) -> None:
    names = [each.command for each in screens.values() if each.command and not each.right]
    for language in LANGUAGES:
        t = tongue(language)
        commands = [BotCommand(name, t.plain(f"command-{name}")) for name in names]
        await bot.set_my_commands(commands, language_code=language)
    # Whoever has another language sees English, as the rest of the bot does for them.
    await bot.set_my_commands(
        [BotCommand(name, tongue("en").plain(f"command-{name}")) for name in names]
    )
