"""`/u/{token}`: no to a message. A mail program says it by POST (RFC 8058), a person on the page.

GET changes nothing: mail programs and their guards open links by themselves.
"""

import html
import time
from typing import Final

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from tortoise.transactions import in_transaction

from bot.i18n import Tongue, language_of, tongue
from bot.web.problems import Problem
from bot.web.rates import Rates
from bot.web.site import Site
from domain.core.errors import NotFoundError
from domain.core.reading import on
from domain.messaging import unsubscribing
from domain.messaging.unsubscribing import Left

MISSES_PER_SECOND, MISSES = 0.5, 30.0
HEADERS: Final = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
}
STYLE: Final = "font:18px/1.5 system-ui;max-width:32em;margin:3em auto;padding:0 1em;color:#222"
KEY: Final = (
    "font:inherit;padding:.6em 1.2em;border:0;border-radius:.5em;background:#2a7de1;color:#fff"
)


def attach(app: FastAPI, site: Site) -> None:
    """The page and the no itself."""
    door = Door(site)
    app.router.add_route("/u/{token}", door.show, methods=["GET"])
    app.router.add_route("/u/{token}", door.leave, methods=["POST"])


class Door:
    """Lets out whoever has a link of ours; who tries out links has to wait."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._misses = Rates(per_second=MISSES_PER_SECOND, burst=MISSES)

    async def show(self, request: Request) -> Response:
        """What the link says no to, with a button."""
        try:
            with on("reader"):
                left = await unsubscribing.of(request.path_params["token"])
        except NotFoundError:
            return self._unknown(request)
        return _page(request, left)

    async def leave(self, request: Request) -> Response:
        """Say no."""
        # "List-Unsubscribe=One-Click" comes from a program, nothing from our page.
        is_program = b"One-Click" in (await request.body())[:1_000]
        source = "list_unsubscribe" if is_program else "link"
        try:
            async with in_transaction("default"):
                left = await unsubscribing.leave(
                    request.path_params["token"], self._site.world.clock(), source=source
                )
        except NotFoundError:
            return self._unknown(request)
        return _page(request, left)

    def _unknown(self, request: Request) -> Response:
        client = request.client.host if request.client else ""
        wait = self._misses.take(client, time.monotonic())
        if wait:
            raise Problem(429, "too-often", "Too many unknown links.", retry_after=wait)
        t = _tongue(request)
        return _html(t.language, t.plain("leave-unknown"), "", status=404)


def _tongue(request: Request, language: str = "") -> Tongue:
    said = request.headers.get("accept-language", "").partition(",")[0]
    return tongue(language or language_of(said))


def _page(request: Request, left: Left) -> Response:
    t = _tongue(request, left.customer.language)
    if left.is_out:
        words = t.plain("leave-done", shop=left.shop.name)
        return _html(t.language, words, "")
    button = f'<button style="{KEY}">{html.escape(t.plain("leave-yes"))}</button>'
    return _html(
        t.language,
        t.plain("leave-question", shop=left.shop.name),
        f'<form method="post">{button}</form>',
    )


def _html(language: str, words: str, form: str, *, status: int = 200) -> Response:
    page = (
        f'<!doctype html><html lang="{language}"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width"><title>✉</title>'
        f'<body style="{STYLE}"><p>{html.escape(words)}</p>{form}'
    )
    return HTMLResponse(page, status, HEADERS)
