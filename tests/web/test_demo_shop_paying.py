"""Paying in Telegram in the sample shop's Mini App."""

import httpx
import pytest
from tortoise.transactions import in_transaction

from bot.sandbox import paying
from domain.connectors import connecting
from domain.connectors.kinds.telegram_payments import TelegramPayments
from domain.models import Event, Invoice, Order, Payment, Shop
from tests.chat import Chat, Stage
from tests.conftest import NOW
from tests.web.demo_shelves import stocked
from tests.web.test_demo_shop import API, form


@pytest.fixture
async def connected(shop: Shop, stage: Stage) -> Shop:
    """The shop with something on its shelves, and a payment provider."""
    await stocked(shop, NOW)
    way = TelegramPayments(takes="provider", provider_token="1:TEST:2")
    async with in_transaction("default"):
        await connecting.add(shop, way, None, stage.process.world.vault, NOW)
    return shop


async def test_who_paid_in_the_app_has_a_paid_order(
    web: httpx.AsyncClient, anna: Chat, connected: Shop, stage: Stage
) -> None:
    assert (await web.get(f"{API}/goods")).json()["can_pay"]
    told = (await web.post(f"{API}/orders", json=form(payment="telegram"))).json()
    again = (await web.post(f"{API}/orders", json=form(payment="telegram"))).json()
    assert told == again
    assert not await Payment.exists()
    slug = told["invoice"].removeprefix("https://t.me/$")
    shown = paying.invoice_of(anna.person, slug)
    assert shown is not None
    assert (shown["total_amount"], shown["currency"]) == (207_000, "RUB")

    query = paying.ask_by_link(anna.person, slug)
    await stage.pump()

    assert query.state == "paid"
    order = await Order.get(number=told["number"])
    payment = await Payment.all().get()
    assert order.status == "paid"
    assert (payment.order_id, payment.amount, payment.status) == (order.id, 207_000, "succeeded")
    assert await Order.all().count() == 1
    assert await Event.filter(name="purchase").count() == 1


async def test_without_a_provider_it_is_not_offered(web: httpx.AsyncClient, shop: Shop) -> None:
    await stocked(shop, NOW)
    assert not (await web.get(f"{API}/goods")).json()["can_pay"]

    answer = await web.post(f"{API}/orders", json=form(payment="telegram"))

    assert (answer.status_code, answer.json()["code"]) == (409, "cannot-bill")
    assert not await Invoice.exists()


async def test_who_changed_their_mind_pays_at_the_door(
    web: httpx.AsyncClient, connected: Shop
) -> None:
    first = await web.post(f"{API}/orders", json=form(payment="telegram"))
    then = await web.post(f"{API}/orders", json=form())

    assert then.json()["number"] == first.json()["number"]
    assert "invoice" not in then.json()
    assert (await Payment.all().get()).status == "pending"
    assert await Order.all().count() == 1
