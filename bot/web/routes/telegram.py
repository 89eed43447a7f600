"""Telegram's webhook: the secret is checked, the update is stored, then comes the 200."""

import hmac
from datetime import datetime
from typing import Any

import orjson
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from telegram import Update

from bot.telegram.intake import secret_of
from bot.web.problems import Problem
from bot.web.site import Site
from domain.models import IncomingUpdate

REMEMBERED = 10_000
# What the column holds.
LARGEST = 2**63 - 1
HEADER = "X-Telegram-Bot-Api-Secret-Token"


def attach(app: FastAPI, site: Site) -> None:
    """`/telegram`, only where the settings want a webhook."""
    if site.settings.webhook:
        secret = secret_of(site.settings).encode()
        taken: dict[int, None] = {}

        async def take(request: Request) -> Response:
            return await _taken(request, site, secret, taken)

        app.router.add_route("/telegram", take, methods=["POST"])


async def _taken(request: Request, site: Site, secret: bytes, taken: dict[int, None]) -> Response:
    if not hmac.compare_digest(request.headers.get(HEADER, "").encode(), secret):
        raise Problem(403, "wrong-secret", "Wrong secret.")
    try:
        body = orjson.loads(await request.body())
        update = Update.de_json(body, site.bot)
        number = int(update.update_id)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise Problem(400, "not-an-update", "This is no update.") from None
    if abs(number) > LARGEST:
        raise Problem(400, "not-an-update", "This is no update.")
    # What is answered is no longer stored, and Telegram repeats whatever its 200 was lost of.
    if number not in taken and await _is_new(number, body, site.world.clock()):
        await site.application.update_queue.put(update)
    taken[number] = None
    if len(taken) > REMEMBERED:
        del taken[next(iter(taken))]
    return PlainTextResponse("ok")


async def _is_new(update_id: int, body: dict[str, Any], now: datetime) -> bool:
    """Keep the update; False when it is already waiting, Telegram repeats what was slow."""
    _, is_new = await IncomingUpdate.get_or_create(
        {"body": body, "received_at": now}, update_id=update_id
    )
    return is_new
