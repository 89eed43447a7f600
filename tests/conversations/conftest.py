"""Vera, a customer with a past, and a backend of the shop that takes webhooks."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from domain.audience.identities import Key, identify
from domain.core.names import fold
from domain.models import Customer, Order, OrderLine, Product, Refund, Shop
from tests.conftest import NOW
from tests.webhooks.receiver import Receiver, receiving

VERA = "Вера Орлова"


@pytest.fixture
async def vera(shop: Shop) -> Customer:
    """A customer of the shop who never opened the bot."""
    keys = [Key("number", "A-17"), Key("phone", "+79161234567"), Key("email", "vera@example.com")]
    customer = await identify(shop.id, keys, NOW - timedelta(days=30))
    await Customer.filter(id=customer.id).update(
        name=VERA, name_folded=fold(VERA), city="Тверь", city_folded="тверь"
    )
    order = await Order.create(
        shop=shop, customer=customer, number="Ж-5", placed_at=NOW - timedelta(days=3), total=250_000
    )
    product = await Product.create(
        shop=shop, sku="1", name="Чай <улун>", name_folded="чай", added_at=NOW
    )
    await OrderLine.create(
        shop=shop, order=order, product=product, customer_id=customer.id,
        placed_at=order.placed_at, quantity=2, price=125_000, total=250_000,
    )  # fmt: skip
    await Refund.create(
        shop=shop, customer=customer, order=order, number="R", amount=50_000, refunded_at=NOW
    )
    return await Customer.get(id=customer.id)


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    async with receiving() as found:
        yield found
