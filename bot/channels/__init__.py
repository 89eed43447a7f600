"""Ways out to customers, one file each; every one is a `domain.core.ports.Channel`."""

from collections.abc import Mapping

from telegram.ext import ExtBot

from bot.channels.email_smtp import EmailSmtp
from bot.channels.manager_task import ManagerCall
from bot.channels.sms_http import SmsHttp
from bot.channels.telegram_chat import TelegramChat
from bot.channels.ways import Ways
from bot.channels.web_push import WebPush
from bot.telegram.turns import FREE_RATE, Lane
from domain.core.ports import Channel


def open_channels(bot: ExtBot[Lane], ways: Ways, rate: int = FREE_RATE) -> Mapping[str, Channel]:
    """Every way out of this process, by name; `rate` is messages a second by Telegram."""
    own = (EmailSmtp, SmsHttp, WebPush, ManagerCall)
    chat = TelegramChat(bot, ways.files, rate=rate)
    return {"telegram": chat, **{each.name: each(ways) for each in own}}
