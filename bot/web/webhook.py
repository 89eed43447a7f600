"""Telegram's webhook: the secret is checked, the update is stored, then comes the 200."""

import hmac
from collections.abc import Callable
from datetime import datetime
from typing import Any

import orjson
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from telegram import Update
from telegram.ext import Application
from tortoise.exceptions import BaseORMException

from domain.models import IncomingUpdate, Shop

HEADER = "X-Telegram-Bot-Api-Secret-Token"
# Telegram's own updates are a few kilobytes.
LARGEST = 1_000_000


def listener(
    application: Application[Any, Any, Any, Any, Any, Any],
    secret: str,
    clock: Callable[[], datetime],
) -> Starlette:
    """The ASGI application with `/telegram` and `/healthz`."""

    async def telegram(request: Request) -> Response:
        given = request.headers.get(HEADER, "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            return PlainTextResponse("wrong secret", 403)
        if int(request.headers.get("content-length") or 0) > LARGEST:
            return PlainTextResponse("too large", 413)
        try:
            body = orjson.loads(await request.body())
            update = Update.de_json(body, application.bot)
        except (ValueError, KeyError, TypeError):
            return PlainTextResponse("not an update", 400)
        if await _stored(update.update_id, body, clock()):
            await application.update_queue.put(update)
        return PlainTextResponse("ok")

    async def healthz(_: Request) -> Response:
        try:
            await Shop.all().limit(1).count()
        except (BaseORMException, OSError):
            return PlainTextResponse("database: no answer", 503)
        return PlainTextResponse("ok")

    return Starlette(
        routes=[
            Route("/telegram", telegram, methods=["POST"]),
            Route("/healthz", healthz),
        ]
    )


async def _stored(update_id: int, body: dict[str, Any], now: datetime) -> bool:
    """Keep the update; False when it is already waiting, Telegram repeats what was slow."""
    _, is_new = await IncomingUpdate.get_or_create(
        {"body": body, "received_at": now}, update_id=update_id
    )
    return is_new
