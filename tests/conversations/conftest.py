"""Vera, a customer with a past, and a backend of the shop that takes webhooks."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from domain.audience.identities import Key, identify
from domain.core.names import fold
from domain.models import (
    Customer,
    Experiment,
    Order,
    OrderLine,
    Product,
    Refund,
    Segment,
    Shop,
)
from domain.segments import service
from domain.segments.rule import Rule
from tests.chat import Chat
from tests.conftest import NOW
from tests.conversations.campaigns import written
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
async def everybody(shop: Shop) -> Segment:
    """A segment of all customers."""
    return await service.create(shop, "Все покупатели", Rule(), None, NOW)


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    async with receiving() as found:
        yield found


@pytest.fixture
async def tested(olga: Chat, shop: Shop) -> Experiment:
    """A draft of a test over a campaign for everybody; its owner is on variant B.

    Of any few readers the lot has both: it falls alike in every run.
    """
    await service.create(shop, "Все покупатели", Rule(), None, NOW)
    campaign = await written(olga, "Чай приехал")
    await olga.press(f"campaign_compare:{campaign.id}")
    await olga.tap("Сделать тест")
    await Experiment.all().update(salt="a1b2c3d4e5f60718")
    return await Experiment.get()
