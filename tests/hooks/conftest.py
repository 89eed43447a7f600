"""A site that is connected, and what it calls us with."""

from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import pytest

from domain.connectors import connecting
from domain.connectors.kinds.tilda import Tilda
from domain.connectors.kinds.woocommerce import WooCommerce
from domain.models import Connector, Shop
from tests.chat import Stage
from tests.conftest import NOW
from tests.hooks.samples import SECRET, form, said, signed, tilda, woocommerce

Call = Callable[..., Awaitable[httpx.Response]]


@pytest.fixture
async def tilda_site(stage: Stage, shop: Shop) -> Connector:
    return await connecting.add(shop, Tilda(), None, stage.process.world.vault, NOW)


@pytest.fixture
async def woo(stage: Stage, shop: Shop) -> Connector:
    kind = WooCommerce(secret=SECRET)
    return await connecting.add(shop, kind, None, stage.process.world.vault, NOW)


@pytest.fixture
def order_tilda(web: httpx.AsyncClient, stage: Stage, tilda_site: Connector) -> Call:
    """An order of the Tilda site, read at once."""

    async def call(**changes: str | None) -> httpx.Response:
        headers = {"content-type": "application/x-www-form-urlencoded"}
        address = f"/hooks/{tilda_site.token}"
        answer = await web.post(address, content=form(tilda(**changes)), headers=headers)
        await stage.run("read_hooks")
        return answer

    return call


@pytest.fixture
def order_woo(web: httpx.AsyncClient, stage: Stage, woo: Connector) -> Call:
    """A webhook of the WooCommerce shop, read at once."""

    async def call(
        topic: str = "order.created",
        *,
        order: dict[str, Any] | None = None,
        headers: dict[str, str] | None = None,
        **changes: object,
    ) -> httpx.Response:
        content = said(woocommerce(**changes) if order is None else order)
        given = headers or signed(content, topic)
        answer = await web.post(f"/hooks/{woo.token}", content=content, headers=given)
        await stage.run("read_hooks")
        return answer

    return call
