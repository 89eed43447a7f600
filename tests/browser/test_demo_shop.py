"""The sample shop's visit of twelve steps: everything that was done is told, and told once."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import async_playwright
from tortoise.transactions import in_transaction

from bot.sandbox import TOKEN
from bot.sandbox.server import SandboxServer
from domain.connectors import connecting
from domain.connectors.kinds.telegram_payments import TelegramPayments
from domain.events import changes
from domain.models import CartLine, Event, Order, OrderLine, Payment, Shop, ShopOrigin
from tests.browser.demo_visit import (
    STEPS,
    Visitor,
    adds_tea,
    checks_out,
    comes,
    enters,
    puts_coffee,
    removes_tea,
    stored,
)
from tests.browser.pages import BROWSER, NEEDS_BROWSER, PERSON
from tests.chat import Chat, Stage
from tests.conftest import NOW, customer_of
from tests.web.demo_shelves import stocked

pytestmark = [*NEEDS_BROWSER, pytest.mark.slow]
PHONE = {"width": 390, "height": 844}


@pytest.fixture
async def visitor(stage: Stage, anna: Chat, shop: Shop, listening: str) -> AsyncIterator[Visitor]:
    """Anna with the chat on her phone; the menu button opens the shop."""
    await stocked(shop, NOW)
    await ShopOrigin.create(shop=shop, origin=listening, added_at=NOW)
    changes.note(shop.id)
    menu = {
        "type": "web_app",
        "text": "Магазин",
        "web_app": {"url": f"{listening}/demo-shop/"},
    }
    answer = await stage.world.call(TOKEN, "setChatMenuButton", {"menu_button": menu})
    assert answer.status == 200
    server = SandboxServer(stage.world)
    await server.start()
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=str(BROWSER), args=["--no-sandbox"]
        )
        context = await browser.new_context(
            viewport={"width": 1100, "height": 900},
            locale="ru-RU",
            user_agent=PERSON,
            reduced_motion="reduce",
        )
        context.set_default_timeout(15_000)
        page = await context.new_page()
        yield Visitor(context=context, address=server.address, page=page)
        await browser.close()
    await server.stop()


async def bought(visitor: Visitor, anna: Chat) -> None:
    """One order with what was left in the cart, a payment, a purchase; Anna sees it in the bot."""
    order = await Order.all().get()
    line = await OrderLine.all().select_related("product").get()
    payment = await Payment.all().get()
    assert (order.total, order.status, order.delivery_method) == (89_000, "new", "Самовывоз")
    assert order.customer_id == (await customer_of(anna)).id
    assert (line.product.sku, line.quantity, line.total) == ("C1", 1, 89_000)
    assert (payment.order_id, payment.amount, payment.status) == (order.id, 89_000, "pending")
    assert ("purchase", order.number) in visitor.told
    assert not await CartLine.all().exists()
    await anna.send("/orders")
    assert order.number in anna.text + " ".join(anna.buttons)


async def test_every_step_is_told_once(visitor: Visitor, anna: Chat) -> None:
    for step in STEPS:
        await step(visitor)

    assert await comes(visitor.told) == Counter(visitor.told)
    await bought(visitor, anna)
    assert (
        await Event.filter(visit="").count()
        == await Event.filter(source__in=("api", "bot")).count()
    )


async def test_paid_without_leaving_the_app(
    visitor: Visitor, anna: Chat, stage: Stage, shop: Shop
) -> None:
    """The invoice opens over the app, the bot agrees, and the order is a paid one."""
    way = TelegramPayments(takes="provider", provider_token="1:TEST:2")
    async with in_transaction("default"):
        await connecting.add(shop, way, None, stage.process.world.vault, NOW)
    for step in (enters, puts_coffee, checks_out):
        await step(visitor)
    await visitor.tap("[data-bk=payment-telegram]")
    await visitor.main("Заказать · 890")
    await visitor.page.get_by_role("button", name="Заплатить 890,00").click()
    async with asyncio.timeout(15):
        while not await visitor.app.locator(".screen.done").is_visible():
            await stage.pump()
            await asyncio.sleep(0.05)

    order, payment = await Order.all().get(), await Payment.all().get()
    assert order.status == "paid"
    assert (payment.order_id, payment.amount, payment.status) == (order.id, 89_000, "succeeded")
    visitor.tells(("purchase", order.number))
    assert (await comes(visitor.told))["purchase", order.number] == 1


async def test_order_of_the_steps_is_kept(visitor: Visitor) -> None:
    for step in STEPS[:5]:
        await step(visitor)

    await comes(visitor.told)
    shown = [each for each in await stored() if each[0] != "tap"]
    assert shown == [each for each in visitor.told if each[0] != "tap"]


async def test_without_connection_in_the_middle(visitor: Visitor, anna: Chat) -> None:
    """From the first add to the cart's last change nothing gets out; the search needs the shop."""
    for step in STEPS:
        if step is STEPS[6]:
            await visitor.context.set_offline(True)
        await step(visitor)
        if step is removes_tea:
            assert ("view_item", "C1") not in await stored()
            await visitor.context.set_offline(False)

    assert await comes(visitor.told) == Counter(visitor.told)
    await bought(visitor, anna)


@pytest.mark.parametrize("last", [adds_tea, removes_tea])
async def test_a_tab_killed_in_the_middle(visitor: Visitor, anna: Chat, last: object) -> None:
    """What was not sent yet is sent by the next visit; the cart and the visit go on."""
    for step in STEPS:
        await step(visitor)
        if step is last:
            await visitor.again()
            visitor.tells(("page_view", "/demo-shop/"), ("screen_view", "catalogue"))
            await _returns(visitor, is_later=last is removes_tea)

    assert await comes(visitor.told) == Counter(visitor.told)
    await bought(visitor, anna)


async def _returns(visitor: Visitor, *, is_later: bool) -> None:
    """Back to where the tab was killed."""
    if is_later:
        await visitor.tap(".bag")
        await visitor.on("cart")
        visitor.tells(
            ("tap", "cart"),
            ("page_view", "/demo-shop/cart"),
            ("screen_view", "cart"),
            ("view_cart", 890),
        )
        return
    for step in STEPS[2:4]:
        await step(visitor)
