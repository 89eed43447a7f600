"""Where updates come from: long polling, or a webhook that stores each update before its 200."""

import hashlib
import hmac
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from telegram import Update
from telegram.error import Conflict
from telegram.ext import Application

from bot.config import Settings
from bot.telegram.process import Process
from domain.models import IncomingUpdate

log = logging.getLogger(__name__)
KINDS = (
    Update.MESSAGE,
    Update.CALLBACK_QUERY,
    Update.MY_CHAT_MEMBER,
    Update.CHAT_MEMBER,
    Update.PRE_CHECKOUT_QUERY,
)
App = Application[Any, Any, Any, Any, Any, Any]


def secret_of(settings: Settings) -> str:
    """What Telegram sends in its secret header: derived from the token, never stored."""
    return hmac.new(settings.token().encode(), b"barker webhook", hashlib.sha256).hexdigest()


@asynccontextmanager
async def incoming(settings: Settings, process: Process) -> AsyncIterator[None]:
    """Updates flow into the application inside the block."""
    flow = _hooked(settings, process) if settings.webhook else _polled(process.application)
    async with flow:
        yield


@asynccontextmanager
async def _polled(application: App) -> AsyncIterator[None]:
    updater = application.updater
    if updater is None:
        raise LookupError("this application was built to be fed by a webhook")
    await updater.start_polling(
        allowed_updates=KINDS, bootstrap_retries=-1, error_callback=_log_polling
    )
    try:
        yield
    finally:
        await updater.stop()


@asynccontextmanager
async def _hooked(settings: Settings, process: Process) -> AsyncIterator[None]:
    """Let Telegram call the listener, which is up already."""
    await process.application.bot.set_webhook(
        f"{settings.public_url}/telegram",
        secret_token=secret_of(settings),
        allowed_updates=list(KINDS),
    )
    yield


async def take_up(application: App) -> None:
    """Answer what was stored and not answered; before the listener stores anything new."""
    for row in await IncomingUpdate.all().order_by("update_id"):
        update = Update.de_json(row.body, application.bot)
        await application.update_queue.put(update)


async def answered(update: Update) -> None:
    """A stored update is done with."""
    await IncomingUpdate.filter(update_id=update.update_id).delete()


def _log_polling(error: Exception) -> None:
    if isinstance(error, Conflict):
        log.error("another process answers for this bot: stop it, only one may poll")
    else:
        log.warning("polling failed: %s", type(error).__name__)
