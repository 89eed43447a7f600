"""`/demo-shop`: the Mini App of the sample shop. Only where Telegram is the stand-in."""

from datetime import datetime, timedelta
from html import escape
from pathlib import Path
from typing import Final

import font_roboto
import orjson
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.staticfiles import StaticFiles

import bot
from bot.demo_app import counter, forms, shelves, till
from bot.demo_app.art import picture
from bot.web.initdata import Opener, Verifier
from bot.web.limits import Limit
from bot.web.problems import Problem
from bot.web.site import Site
from domain.connectors.invoices import making
from domain.core.reading import on
from domain.models import Product, Shop

HOME: Final = Path(bot.__file__).parent
PAGES: Final = HOME / "demo_app" / "pages"
STAND_IN: Final = HOME / "sandbox" / "static" / "telegram-web-app.js"
POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"
)
SAFE: Final = {"Content-Security-Policy": POLICY, "X-Content-Type-Options": "nosniff"}
FRESH: Final = {"Cache-Control": "no-cache"}
HOUR: Final = {"Cache-Control": "public, max-age=3600"}


def attach(app: FastAPI, site: Site) -> None:
    """Pages, pictures, and what the pages ask for."""
    if not site.settings.is_demo:
        return
    root, stand = shelves.ROOT, Stand(site)
    app.mount(f"{root}/static", StaticFiles(directory=PAGES))
    app.mount(f"{root}/fonts", StaticFiles(directory=font_roboto.font_directory))
    add = app.router.add_route
    add(f"{root}/telegram-web-app.js", stand.script, methods=["GET"])
    add(f"{root}/art/{{name}}.svg", stand.art, methods=["GET"])
    add(f"{root}/api/goods", stand.goods, methods=["GET"])
    add(f"{root}/api/search", stand.search, methods=["GET"])
    add(f"{root}/api/cart", stand.cart, methods=["POST"])
    add(f"{root}/api/orders", stand.order, methods=["POST"])
    # Every other address is a screen of the one page.
    add(f"{root}/{{screen:path}}", stand.page, methods=["GET"])
    site.limits[f"{root}/api"] = Limit(body=32_000, seconds=10)


class Stand:
    """The shop of the demo as its Mini App sees it: the first one of this bot."""

    def __init__(self, site: Site) -> None:
        self._site = site
        oldest = timedelta(hours=site.settings.init_data_hours)
        self._verifier = Verifier(site.settings.token(), oldest)

    async def page(self, _request: Request) -> Response:
        """The one page; scripts draw the screen its address names."""
        with on("reader"):
            shop = await _shop()
        html = (PAGES / "index.html").read_text("utf-8")
        html = html.replace("{{shop}}", str(shop.id)).replace("{{name}}", escape(shop.name))
        return HTMLResponse(html, headers=SAFE | FRESH)

    async def script(self, _request: Request) -> Response:
        """The stand-in for Telegram's own script, which is on the internet."""
        return FileResponse(STAND_IN, headers=FRESH)

    async def art(self, request: Request) -> Response:
        """The picture of a product; of no product, an empty shelf."""
        sku = request.path_params["name"]
        with on("reader"):
            found = await Product.get_or_none(sku=sku, shop_id=(await _shop()).id).select_related(
                "category"
            )
        category = found.category.name if found and found.category else ""
        svg = picture(found.name if found else "", category)
        return Response(svg, media_type="image/svg+xml", headers=SAFE | HOUR)

    async def goods(self, _request: Request) -> Response:
        """Everything the shop sells."""
        with on("reader"):
            shop = await _shop()
            told = await shelves.catalogue(shop)
            told["can_pay"] = await making.is_connected(shop)
        return _json(told)

    async def search(self, request: Request) -> Response:
        """?q=: ids of what fits."""
        with on("reader"):
            found = await shelves.search(await _shop(), request.query_params.get("q", ""))
        return _json({"found": found})

    async def cart(self, request: Request) -> Response:
        """The whole cart of a person, each time it changes."""
        form = forms.read(forms.CartForm, await request.body())
        await counter.keep_cart(await _shop(), self._opener(form.init_data), form, self._now())
        return _json({})

    async def order(self, request: Request) -> Response:
        """An order; asked again with the same key it is the same one."""
        form = forms.read(forms.OrderForm, await request.body())
        shop, opener, now = await _shop(), self._opener(form.init_data), self._now()
        placed = await counter.order(shop, opener, form, now)
        told: dict[str, object] = {"number": placed.number, "total": placed.total}
        if form.payment == "telegram":
            told["invoice"] = await till.invoice(self._site.world, shop, placed, now)
        return _json(told)

    def _opener(self, init_data: str) -> Opener:
        if not init_data:
            said = "Заказать можно, если открыть магазин в Telegram."
            raise Problem(401, "no-telegram", said, field="init_data")
        return self._verifier.opener(init_data, None, self._now())

    def _now(self) -> datetime:
        return self._site.world.clock()


async def _shop() -> Shop:
    found = await Shop.all().order_by("id").first()
    if found is None:
        raise Problem(404, "unknown-shop", "There is no shop yet.")
    return found


def _json(body: object) -> Response:
    return Response(orjson.dumps(body), media_type="application/json", headers=FRESH)
