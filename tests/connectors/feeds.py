"""Feeds written for tests, and the shop that reads them."""

import asyncio
import dataclasses
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from aiohttp import web

from domain.connectors import connecting, runs
from domain.connectors.kind import KINDS, Kind
from domain.core.ports import World
from domain.models import (
    Category,
    Connector,
    ConnectorProblem,
    ConnectorRun,
    Person,
    Product,
    ProductAttribute,
    ProductChange,
    Shop,
)
from tests.outside.servers import site

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<yml_catalog date="2026-03-16 12:00"><shop>'
CURRENCIES = '<currencies><currency id="RUB" rate="1"/><currency id="USD" rate="90"/></currencies>'
CATEGORIES = (
    '<categories><category id="1">Одежда</category>'
    '<category id="2" parentId="1">Обувь</category></categories>'
)


def offer(number: object, **told: object) -> str:
    """One offer; `attrs` are attributes of its tag, `params` its own properties."""
    attrs: Any = told.pop("attrs", {})
    params: Any = told.pop("params", {})
    fields = {"name": f"Товар {number}", "price": "100", "currencyId": "RUB", **told}
    inner = "".join(
        f"<{key}>{escape(str(value))}</{key}>" for key, value in fields.items() if value is not None
    )
    inner += "".join(f"<param name={quoteattr(k)}>{escape(v)}</param>" for k, v in params.items())
    more = "".join(f" {key}={quoteattr(str(value))}" for key, value in attrs.items())
    return f"<offer id={quoteattr(str(number))}{more}>{inner}</offer>"


def yml(*offers: str, head: str = HEAD, categories: str = CATEGORIES) -> bytes:
    """A whole catalogue."""
    body = "".join(offers)
    end = f"<offers>{body}</offers></shop></yml_catalog>"
    return f"{head}{CURRENCIES}{categories}{end}".encode()


@dataclasses.dataclass(kw_only=True)
class Feed:
    """A site with a feed on it, changed between the runs."""

    shop: Shop
    world: World
    connector: Connector
    address: str = ""
    content: bytes = b""
    headers: dict[str, str] = dataclasses.field(default_factory=dict)
    answer: Callable[[web.Request], web.Response] | None = None
    requests: list[web.Request] = dataclasses.field(default_factory=list)

    async def serve(self, request: web.Request) -> web.Response:
        self.requests.append(request)
        if self.answer is not None:
            return self.answer(request)
        return web.Response(body=self.content, headers=self.headers)

    async def run(self, content: bytes | None = None) -> ConnectorRun:
        """One run by hand, whatever comes of it."""
        if content is not None:
            self.content = content
        run = await runs.ask(await self.fresh(), None, self.world.clock())
        await runs.perform(run.id, self.world, asyncio.Event())
        return await ConnectorRun.get(id=run.id)

    async def go_on(self, run: ConnectorRun) -> ConnectorRun:
        """Do a run that was allowed or cut off."""
        await runs.perform(run.id, self.world, asyncio.Event())
        return await ConnectorRun.get(id=run.id)

    async def asker(self) -> Person:
        """Somebody who decides."""
        now = self.world.clock()
        found, _ = await Person.get_or_create(
            {"name": "Ольга", "created_at": now, "shop": self.shop}, telegram_id=77
        )
        return found

    async def fresh(self) -> Connector:
        return await Connector.get(id=self.connector.id).select_related("shop")

    async def problems(self) -> list[tuple[int | None, str, str]]:
        found = await ConnectorProblem.filter(connector_id=self.connector.id).order_by("id")
        return [(each.line, each.reason, each.sample) for each in found]


@asynccontextmanager
async def feed_of(
    shop: Shop, world: World, kind: str = "yml_feed", **params: object
) -> AsyncIterator[Feed]:
    """A connection to a site on this machine."""
    feed = Feed(shop=shop, world=world, connector=Connector())
    async with site(feed.serve) as address:
        made: Kind = KINDS[kind](**{"url": f"{address}/feed.xml", **params})
        feed.address = address
        feed.connector = await connecting.add(shop, made, None, world.vault, world.clock())
        yield feed


async def products(shop: Shop, *, gone: bool = False) -> dict[str, dict[str, Any]]:
    """What the shop sells by sku, with everything a feed tells."""
    paths = {each.id: each for each in await Category.filter(shop=shop)}
    found = await Product.filter(shop=shop, gone_at__isnull=not gone).order_by("sku")
    skus = {each.id: each.sku for each in await Product.filter(shop=shop)}
    rows: dict[str, dict[str, Any]] = {}
    for each in found:
        own = await ProductAttribute.filter(product_id=each.id).order_by("name", "value")
        rows[each.sku] = {
            "name": each.name,
            "folded": each.name_folded,
            "brand": each.brand,
            "price": each.price,
            "old_price": each.old_price,
            "stock": each.stock,
            "url": each.url,
            "picture": each.picture,
            "parent": skus.get(each.parent_id or 0, ""),
            "category": _path(paths, each.category_id),
            "attributes": [(one.name, one.value, one.number) for one in own],
        }
    return rows


def _path(categories: dict[int, Category], number: int | None) -> str:
    names: list[str] = []
    while number is not None:
        names.insert(0, categories[number].name)
        number = categories[number].parent_id
    return " > ".join(names)


async def changes(shop: Shop) -> list[tuple[str, str, int | None, int | None]]:
    """What happened to products, in order."""
    skus = {each.id: each.sku for each in await Product.filter(shop=shop)}
    found = await ProductChange.filter(shop=shop).order_by("id")
    return [(skus[each.product_id], each.kind, each.before, each.after) for each in found]


def left_on_disk(folder: Path) -> list[str]:
    """Whatever a run has left in its folders."""
    return [str(each) for each in folder.rglob("*")] if folder.exists() else []
