"""`/m/{token}`: from a link in a message to where its author wanted, whoever asks."""

import time
from typing import Final

from fastapi import FastAPI
from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from tortoise.transactions import in_transaction

from bot.web.lockout import Lockout
from bot.web.problems import Problem
from bot.web.routes.links import QUIET, unknown
from bot.web.site import Site
from domain.core.reading import on
from domain.events import robots
from domain.messaging.clicks import addresses, noting, tokens
from domain.messaging.clicks.shortening import TRAP
from domain.messaging.clicks.tokens import PATH, Followed

AHEAD: Final = ("purpose", "sec-purpose", "x-purpose", "x-moz")


def attach(app: FastAPI, site: Site) -> None:
    """GET and HEAD; programs are led on like people, and told apart later."""
    app.router.add_route(f"{PATH}{{token}}", Door(site).follow, methods=["GET"])


class Door:
    """Leads on by stored addresses only; a token is signed, so there is nothing to try out."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._lockout = Lockout()

    async def follow(self, request: Request) -> Response:
        """Lead on, or say that nobody made this link."""
        client, now = request.client.host if request.client else "", time.monotonic()
        if (left := self._lockout.left(client, now)) > 0:
            raise Problem(429, "too-often", "Too many unknown links.", retry_after=left)
        with on("keys"):
            found = await tokens.followed(request.path_params["token"])
        if found is None:
            self._lockout.missed(client, now)
            return unknown(request)
        note = BackgroundTask(self._note, found, sign_of(request))
        link, delivery = found.link, found.delivery
        if link.kind == TRAP:
            return Response(None, 204, QUIET, background=note)
        channel = delivery.channel if delivery else "message"
        where = addresses.target(link.url, channel, link.campaign_id)
        return RedirectResponse(where, 302, QUIET, note)

    async def _note(self, found: Followed, sign: str) -> None:
        async with in_transaction("default"):
            await noting.note(found, sign, self._site.world.clock())


def sign_of(request: Request) -> str:
    """What the request itself tells against a person."""
    if request.method == "HEAD":
        return "head"
    if robots.reason(request.headers.get("user-agent", ""), is_driven=False):
        return "agent"
    said = " ".join(request.headers.get(name, "") for name in AHEAD)
    return "prefetch" if "prefetch" in said or "preview" in said else ""
