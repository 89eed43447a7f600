"""Figures on a customer's card: right, and silent where too little is known."""

from datetime import timedelta

import pytest

from domain.audience.factors.factor import FACTORS
from domain.models import Customer, Event, Order, Shop
from tests.chat import Chat
from tests.conftest import NOW


async def ordered(shop: Shop, customer: Customer, *days_ago: int, status: str = "paid") -> None:
    for day in days_ago:
        await Order.create(
            shop=shop,
            customer=customer,
            number=f"{customer.id}-{status}-{day}",
            status=status,
            placed_at=NOW - timedelta(days=day),
            total=100_000 + day * 1_000,
        )


async def came(shop: Shop, customer: Customer, *days_ago: int) -> None:
    for day in days_ago:
        await Event.create(
            shop=shop,
            customer=customer,
            name="visit_start",
            external_id=f"visit-{customer.id}-{day}",
            happened_at=NOW - timedelta(days=day),
            received_at=NOW,
        )


@pytest.fixture
async def vera(shop: Shop) -> Customer:
    """Somebody of whom nothing is known."""
    return await Customer.create(shop=shop, name="Вера", registered_at=NOW)


async def values(shop: Shop, customer: Customer) -> dict[str, int | None]:
    return {key: await each.value(shop, customer, NOW) for key, each in FACTORS.items()}


async def test_nothing_is_said_of_whom_nothing_is_known(shop: Shop, vera: Customer) -> None:
    await ordered(shop, vera, 5)

    assert set((await values(shop, vera)).values()) == {None}


async def test_figures_are_of_what_counts(shop: Shop, vera: Customer) -> None:
    await ordered(shop, vera, 0, 10, 12, 100)
    await ordered(shop, vera, 1, 2, 3, status="cancelled")
    await ordered(shop, vera, -1)
    await came(shop, vera, 0, 1, 29, 31)
    other = await Customer.create(shop=shop, name="Другая", registered_at=NOW)
    await ordered(shop, other, 4, 5, 6)

    told = await values(shop, vera)

    assert told == {"average_order": 130_500, "days_between_orders": 10, "visits_30_days": 3}


async def test_card_says_them(olga: Chat, shop: Shop, vera: Customer) -> None:
    await ordered(shop, vera, 0, 3, 6)
    await olga.press(f"customer_card:{vera.id}")

    assert "Средний чек: 1 030 ₽" in olga.text.replace("\xa0", " ")
    assert "Покупает раз в 3 дня" in olga.text
    assert "Заходов" not in olga.text
