"""Ways out to customers, one file each; every one is a `domain.core.ports.Channel`."""

from collections.abc import Mapping

from telegram.ext import ExtBot

from bot.channels.telegram_chat import TelegramChat
from bot.telegram.turns import Lane
from domain.core.ports import Channel, Files


def open_channels(bot: ExtBot[Lane], files: Files) -> Mapping[str, Channel]:
    """Every way out of this process, by name."""
    return {"telegram": TelegramChat(bot, files)}
