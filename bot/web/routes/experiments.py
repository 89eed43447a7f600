"""`GET /api/v1/experiments/assign`: which variant a person of the Mini App sees of each element.

    ?shop=1&keys=hero,buy_button&init_data=<Telegram.WebApp.initData, URL-encoded>

Nothing is written here: an exposure is reported when the element is really shown.
"""

import re
import time
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Final
from urllib.parse import parse_qsl

import orjson
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.types import Receive, Scope, Send

from bot.web.initdata import Verifier
from bot.web.limits import Limit
from bot.web.live_experiments import LiveExperiments
from bot.web.problems import Problem
from bot.web.rates import Rates
from bot.web.shop_cards import ShopCard, ShopCards
from bot.web.site import Site
from domain.campaigns.drafting import PHOTOS
from domain.core.reading import on
from domain.experiments import assigning
from domain.experiments.assigning import Assigned
from domain.experiments.drafting import ELEMENT
from domain.experiments.running import Shown
from domain.experiments.variant import Element
from domain.messaging.markup import visible
from domain.models import File

ADDRESS: Final = "/api/v1/experiments/assign"
PICTURES: Final = "/api/v1/experiments/photos"
MOST_KEYS: Final = 50
MOST_MADE: Final = 5_000
LONGEST_QUERY: Final = 8_192
PERSON_PER_SECOND, PERSON_BURST = 5.0, 60.0
SHOP_PER_SECOND, SHOP_BURST = 2_000.0, 4_000.0
SCRIPT: Final = Path(__file__).parent.parent / "static" / "ab.js"
CACHED: Final = {
    "Cache-Control": "public, max-age=3600",
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "X-Content-Type-Options": "nosniff",
}
FOREIGN: Final = "foreign-origin"
SHA256: Final = re.compile(r"[0-9a-f]{64}")
NUMBER: Final = re.compile(r"[0-9]{1,10}")
LARGEST: Final = 2**31 - 1


def attach(app: FastAPI, site: Site) -> None:
    """A hot address, and the pictures it names."""
    desk = Desk(site)
    site.limits[ADDRESS] = Limit(body=1_000, seconds=5)

    async def assign(scope: Scope, receive: Receive, send: Send) -> None:
        scope["endpoint"] = assign
        headers = dict(scope["headers"])
        origin = headers.get(b"origin", b"").decode("latin-1")
        if scope["method"] == "GET":
            answer = await desk.answer(scope["query_string"], origin)
        else:
            answer = Problem(405, "http", "Method Not Allowed").response()
        await answer(scope, receive, send)

    site.hot[ADDRESS] = assign
    app.router.add_route("/ab.js", _script, methods=["GET"])
    app.router.add_route(f"{PICTURES}/{{sha256}}", desk.photo, methods=["GET"])


async def _script(_: Request) -> Response:
    """The script of the shop's pages that shows variants."""
    return FileResponse(SCRIPT, media_type="text/javascript", headers=CACHED)


class Desk:
    """Knows shops and their running experiments; everything it remembers may be forgotten."""

    def __init__(self, site: Site) -> None:
        settings = site.settings
        self._site = site
        self._own = site.world.web_address
        self._verifier = Verifier(settings.token(), timedelta(hours=settings.init_data_hours))
        self._cards = ShopCards()
        self._live = LiveExperiments()
        self._made: dict[tuple[Shown, bool], orjson.Fragment] = {}
        self._people = Rates(per_second=PERSON_PER_SECOND, burst=PERSON_BURST)
        self._shops = Rates(per_second=SHOP_PER_SECOND, burst=SHOP_BURST)

    async def answer(self, query: bytes, origin: str) -> Response:
        """The variants, or why there are none."""
        try:
            body = await self._assigned(query, origin)
        except Problem as problem:
            answer, is_foreign = problem.response(), problem.code == FOREIGN
        else:
            answer, is_foreign = Response(body, media_type="application/json"), False
        answer.headers["Cache-Control"] = "no-store"
        if origin and not is_foreign:
            answer.headers["Access-Control-Allow-Origin"] = origin
            answer.headers["Access-Control-Expose-Headers"] = "Retry-After"
            answer.headers["Vary"] = "Origin"
        return answer

    async def _assigned(self, query: bytes, origin: str) -> bytes:
        asked = _asked(query)
        shop_id, keys = _shop(asked.get("shop", "")), _keys(asked.get("keys", ""))
        card = await self._cards.of(shop_id)
        if card is None:
            raise Problem(404, "unknown-shop", f"There is no shop {shop_id}.", field="shop")
        self._check_origin(card, origin)
        now = self._site.world.clock()
        opener = self._verifier.opener(asked.get("init_data", ""), card.app_bot_id, now)
        if opener.is_bot:
            raise Problem(401, "init-data-bot", "Bots are no customers.", field="init_data")
        self._check_rates(shop_id, opener.telegram_id)
        live = await self._live.of(shop_id)
        with on("keys"):
            known = await assigning.known_of(shop_id, opener.telegram_id) if live else None
        found = assigning.assign(live, keys, opener.telegram_id, known) if known else []
        return orjson.dumps({"elements": {each.element: self._fragment(each) for each in found}})

    def _check_origin(self, card: ShopCard, origin: str) -> None:
        if origin and origin != self._own and origin not in card.origins:
            said = f"{origin[:200]} is no site of this shop: add it in the bot's settings"
            raise Problem(403, FOREIGN, said)

    def _check_rates(self, shop_id: int, telegram_id: int) -> None:
        now = time.monotonic()
        wait = self._people.take((shop_id, telegram_id), now) or self._shops.take(shop_id, now)
        if wait:
            raise Problem(429, "too-often", "Too many requests: come later.", retry_after=wait)

    def _fragment(self, each: Assigned) -> orjson.Fragment:
        """The variant as JSON, made once as long as it is remembered."""
        key = (each.shown, each.way == "override")
        known = self._made.get(key)
        if known is None:
            if len(self._made) >= MOST_MADE:
                self._made.clear()
            known = self._made[key] = orjson.Fragment(orjson.dumps(self._told(each)))
        return known

    def _told(self, each: Assigned) -> dict[str, object]:
        element = Element.restored(each.shown.content)
        photo = f"{self._own}{PICTURES}/{each.shown.photo}" if each.shown.photo else None
        return {
            "experiment": each.code,
            "variant": each.shown.letter,
            "is_override": each.way == "override",
            "text": visible(element.text) if element.text else None,
            "html": element.text or None,
            "image": photo,
            "price": element.price or None,
            "layout": element.layout or None,
            "hidden": element.is_hidden,
        }

    async def photo(self, request: Request) -> Response:
        """A picture of a variant, by its content."""
        sha256 = request.path_params["sha256"]
        with on("reader"):
            file = await File.filter(sha256=sha256).first() if SHA256.fullmatch(sha256) else None
        if file is None or file.media_type not in PHOTOS:
            raise Problem(404, "not-found", "There is no such picture.")
        return FileResponse(
            self._site.world.files.path(sha256), media_type=file.media_type, headers=CACHED
        )


def _asked(query: bytes) -> Mapping[str, str]:
    if len(query) > LONGEST_QUERY:
        raise Problem(414, "too-long", f"A query may have {LONGEST_QUERY} bytes.")
    try:
        pairs = parse_qsl(query.decode("ascii"), keep_blank_values=True, max_num_fields=20)
    except ValueError:
        raise Problem(400, "not-a-query", "The query can't be read.") from None
    found = dict(pairs)
    if len(found) != len(pairs):
        raise Problem(422, "invalid", "A parameter is named twice.")
    return found


def _shop(text: str) -> int:
    number = int(text) if NUMBER.fullmatch(text) else 0
    if not 0 < number <= LARGEST:
        raise Problem(422, "invalid", "shop is the number of the shop", field="shop")
    return number


def _keys(text: str) -> list[str]:
    keys = list(dict.fromkeys(each for each in text.split(",") if each))
    if not keys or len(keys) > MOST_KEYS or not all(ELEMENT.fullmatch(each) for each in keys):
        said = f"keys are 1 to {MOST_KEYS} names of elements, with commas between"
        raise Problem(422, "invalid", said, field="keys")
    return keys
