"""The list behind the "/" key: every screen that has a command, in each language."""

from telegram import Bot, BotCommand

from bot.i18n import LANGUAGES, tongue
from handlers.kit.screen import screens


async def publish_commands(bot: Bot) -> None:
    """Tell Telegram the commands that everybody may use."""
    names = [each.command for each in screens.values() if each.command and not each.right]
    for language in LANGUAGES:
        t = tongue(language)
        commands = [BotCommand(name, t.plain(f"command-{name}")) for name in names]
        await bot.set_my_commands(commands, language_code=language)
    # Whoever has another language sees English, as the rest of the bot does for them.
    await bot.set_my_commands(
        [BotCommand(name, tongue("en").plain(f"command-{name}")) for name in names]
    )
