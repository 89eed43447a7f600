"""`/r/{code}`: from a poster, a post or an advertisement to what the shop has stored for it."""

import hashlib
import hmac
import secrets
import time
from typing import Final

from fastapi import FastAPI
from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from tortoise.transactions import in_transaction

from bot.i18n import language_of, tongue
from bot.web.problems import Problem
from bot.web.rates import Rates
from bot.web.site import Site
from domain.core.reading import on
from domain.events import robots
from domain.links import addresses, codes, counting
from domain.links.counting import Click
from domain.links.touching import VISIT
from domain.models import Link

# A person mistypes a code now and then; who is wrong more often is guessing.
MISSES_PER_SECOND, MISSES = 0.2, 20.0
LOCKED_SECONDS: Final = 60.0
MOST: Final = 50_000
AHEAD: Final = ("purpose", "sec-purpose", "x-purpose", "x-moz")
QUIET: Final = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex"}


def attach(app: FastAPI, site: Site) -> None:
    """GET and HEAD; HEAD and programs are led on, but not counted as clicks."""
    door = Door(site)
    app.router.add_route("/r/{code}", door.follow, methods=["GET"])


class Door:
    """Leads on by stored addresses only. Remembers for a while who clicked and who guesses."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._misses = Rates(per_second=MISSES_PER_SECOND, burst=MISSES)
        self._locked: dict[str, float] = {}
        self._seen: dict[bytes, float] = {}
        # Made anew at every start, so that what is remembered names nobody.
        self._salt = secrets.token_bytes(16)

    async def follow(self, request: Request) -> Response:
        """Lead on, or say that nobody made this code."""
        client, now = request.client.host if request.client else "", time.monotonic()
        if (left := self._locked.get(client, 0.0) - now) > 0:
            raise Problem(429, "too-often", "Too many unknown codes.", retry_after=left)
        with on("keys"):
            link = await codes.link_of(request.path_params["code"])
        if link is None:
            self._missed(client, now)
            return unknown(request)
        click = self._click(request, link, client, now)
        count = BackgroundTask(self._count, link, click) if request.method == "GET" else None
        where = addresses.target(link, self._site.world.bot_name)
        return RedirectResponse(where, 302, QUIET, count)

    def _missed(self, client: str, now: float) -> None:
        if self._misses.take(client, now):
            if len(self._locked) >= MOST:
                self._locked = {who: till for who, till in self._locked.items() if till > now}
            self._locked[client] = now + LOCKED_SECONDS

    def _click(self, request: Request, link: Link, client: str, now: float) -> Click:
        agent = request.headers.get("user-agent", "")
        if robots.reason(agent, is_driven=False) or _is_ahead(request):
            return "robots"
        who = f"{link.id}\n{client}\n{agent}".encode()
        key = hmac.new(self._salt, who, hashlib.sha256).digest()[:12]
        oldest = now - VISIT.total_seconds()
        is_repeat = self._seen.get(key, -1e9) > oldest
        if len(self._seen) >= MOST:
            self._seen = {each: moment for each, moment in self._seen.items() if moment > oldest}
        self._seen[key] = now
        return "repeats" if is_repeat else "clicks"

    async def _count(self, link: Link, click: Click) -> None:
        async with in_transaction("default"):
            await counting.clicked(link, click, self._site.world.clock())


def _is_ahead(request: Request) -> bool:
    """A browser fetches a page before anybody asked for it."""
    said = " ".join(request.headers.get(name, "") for name in AHEAD)
    return "prefetch" in said or "preview" in said


def unknown(request: Request) -> Response:
    """The page of a code that nobody made."""
    said = request.headers.get("accept-language", "").partition(",")[0]
    t = tongue(language_of(said))
    page = (
        f'<!doctype html><html lang="{t.language}"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width"><title>404</title>'
        f'<body style="font:18px system-ui;padding:2em">{t("links-unknown-code")}'
    )
    return HTMLResponse(
        page,
        404,
        {**QUIET, "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'"},
    )
