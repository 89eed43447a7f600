"""`/push/…`: browsers that say yes to push messages; the two scripts for the shop's pages."""

import re
import time
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import orjson
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from tortoise.transactions import in_transaction

from bot.web.initdata import Verifier
from bot.web.problems import Problem
from bot.web.rates import Rates
from bot.web.shop_cards import ShopCard, ShopCards
from bot.web.site import Site
from domain.connectors.push import subscribing
from domain.connectors.push.subscribing import Browser
from domain.core.errors import BadValueError
from domain.core.ports import OutsideError
from domain.core.reading import on
from domain.events import reporters
from domain.events.reporters import Reporter

STATIC: Final = Path(__file__).parent.parent / "static"
SCRIPTS: Final = ("push.js", "push-worker.js")
PER_SECOND, BURST = 0.2, 20.0
LONGEST: Final = 8_000
# As the tracker makes them.
BROWSER: Final = re.compile(r"[\w.\-]{8,40}", re.ASCII)
CACHED: Final = {
    "Cache-Control": "public, max-age=3600",
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "X-Content-Type-Options": "nosniff",
}


def attach(app: FastAPI, site: Site) -> None:
    """The key, yes and no, and the scripts."""
    door = Door(site)
    app.router.add_route("/push/{shop:int}/key", door.key, methods=["GET"])
    app.router.add_route("/push/{shop:int}", door.change, methods=["POST", "DELETE", "OPTIONS"])
    for name in SCRIPTS:
        app.router.add_route(f"/{name}", _script(STATIC / name), methods=["GET"])


def _script(path: Path) -> Any:  # noqa: ANN401 - a handler of Starlette
    content = path.read_bytes()

    async def script(_: Request) -> Response:
        return Response(content, 200, CACHED, "text/javascript")

    return script


class Door:
    """Only pages of the shop's own sites may ask."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._cards = ShopCards()
        self._rates = Rates(per_second=PER_SECOND, burst=BURST)
        oldest = timedelta(hours=site.settings.init_data_hours)
        self._verifier = Verifier(site.settings.token(), oldest)

    async def key(self, request: Request) -> Response:
        """The shop's public key."""
        card = await self._card(request)
        with on("reader"):
            key = await subscribing.public_key(card.shop_id)
        if not key:
            raise Problem(404, "no-push", "This shop sends no push messages.")
        return JSONResponse({"key": key}, headers={"Access-Control-Allow-Origin": "*"})

    async def change(self, request: Request) -> Response:
        """Say yes by POST, no by DELETE."""
        card = await self._card(request)
        origin = request.headers.get("origin", "")
        if origin not in card.origins and origin != self._site.world.web_address:
            raise Problem(403, "foreign-origin", "This origin is no site of the shop.")
        cors = {"Access-Control-Allow-Origin": origin, "Vary": "Origin"}
        if request.method == "OPTIONS":
            allowed = {
                "Access-Control-Allow-Methods": "POST, DELETE",
                "Access-Control-Allow-Headers": "content-type",
                "Access-Control-Max-Age": "600",
            }
            return Response(status_code=204, headers=cors | allowed)
        client = request.client.host if request.client else ""
        if wait := self._rates.take((card.shop_id, client), time.monotonic()):
            raise Problem(429, "too-often", "Too many changes.", retry_after=wait)
        told = await _told(request)
        if request.method == "POST":
            await self._yes(card, told)
        else:
            async with in_transaction("default"):
                now = self._site.world.clock()
                await subscribing.unsubscribe(card.shop_id, str(told.get("endpoint", "")), now)
        return Response(status_code=204, headers=cors)

    async def _card(self, request: Request) -> ShopCard:
        card = await self._cards.of(int(request.path_params["shop"]))
        if card is None:
            raise Problem(404, "unknown-shop", "There is no such shop.")
        return card

    async def _yes(self, card: ShopCard, told: dict[str, Any]) -> None:
        browser, now = _browser(told), self._site.world.clock()
        try:
            browser.check()
            # Whoever subscribes names the address we shall call: not one inside our own network.
            await self._site.world.outside.check(browser.endpoint)
        except (BadValueError, OutsideError):
            raise Problem(422, "invalid", "No subscription.", field="subscription") from None
        reporter = self._reporter(card, told)
        async with in_transaction("default"):
            found = await reporters.customers_of(card.shop_id, [reporter], now)
            customer_id = found[reporter.kind, reporter.value]
            text = str(told.get("text", ""))[:2_000]
            await subscribing.subscribe(card.shop_id, customer_id, browser, now, text=text)

    def _reporter(self, card: ShopCard, told: dict[str, Any]) -> Reporter:
        if signed := str(told.get("init_data", "")):
            opener = self._verifier.opener(signed, card.app_bot_id, self._site.world.clock())
            return Reporter(
                kind="telegram",
                value=str(opener.telegram_id),
                name=opener.name,
                language=opener.language,
            )
        browser_id = str(told.get("browser_id", ""))
        if not BROWSER.fullmatch(browser_id):
            raise Problem(422, "invalid", "browser_id is needed.", field="browser_id")
        return Reporter(kind="browser", value=browser_id)


async def _told(request: Request) -> dict[str, Any]:
    body = await request.body()
    try:
        told = orjson.loads(body[:LONGEST])
    except orjson.JSONDecodeError:
        told = None
    if not isinstance(told, dict):
        raise Problem(422, "invalid", "The body has to be a JSON object.")
    return told


def _browser(told: dict[str, Any]) -> Browser:
    said = told.get("subscription")
    given = said if isinstance(said, dict) else {}
    keys = given.get("keys")
    keys = keys if isinstance(keys, dict) else {}
    return Browser(
        endpoint=str(given.get("endpoint", "")),
        p256dh=str(keys.get("p256dh", "")).rstrip("="),
        auth=str(keys.get("auth", "")).rstrip("="),
    )
