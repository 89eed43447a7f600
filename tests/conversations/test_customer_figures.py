"""Figures on a customer's card: right, and silent where too little is known."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from domain.factors.counting import of_person
from domain.models import Customer, Event, Order, Shop
from handlers.kit.figures import main_keys
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
            source="app",
        )


@pytest.fixture
async def vera(shop: Shop) -> Customer:
    """Somebody of whom nothing is known."""
    return await Customer.create(shop=shop, name="Вера", registered_at=NOW)


async def values(shop: Shop, customer: Customer) -> dict[str, float]:
    return await of_person(shop, customer.id, NOW, main_keys())


async def test_nothing_is_said_of_whom_nothing_is_known(shop: Shop, vera: Customer) -> None:
    assert await values(shop, vera) == {"categories": 0}


async def test_figures_are_of_what_counts(shop: Shop, vera: Customer) -> None:
    await ordered(shop, vera, 1, 10, 12, 100)
    await ordered(shop, vera, 1, 2, 3, status="cancelled")
    await ordered(shop, vera, -1)
    await came(shop, vera, 1, 2, 29, 31)
    other = await Customer.create(shop=shop, name="Другая", registered_at=NOW)
    await ordered(shop, other, 4, 5, 6)

    told = await values(shop, vera)

    assert told == {
        "average_order": 130_750,
        "categories": 0,
        "days_between_orders": 9,
        "discounted_orders": 0,
        "overdue": pytest.approx(100 / 33),
        "refund_share": 0,
        "visits_30_days": 3,
    }


async def test_card_says_them(olga: Chat, shop: Shop, vera: Customer) -> None:
    await ordered(shop, vera, 1, 4, 7)
    await olga.press(f"customer_card:{vera.id}")

    assert "Средний чек: 1 040 ₽" in olga.text.replace("\xa0", " ")
    assert "Обычно между покупками: 3 дня" in olga.text
    assert "Заходов" not in olga.text
    assert "Доля возвратов" not in olga.text


async def test_all_of_them_a_group_a_page(olga: Chat, shop: Shop, vera: Customer) -> None:
    await ordered(shop, vera, 1, 4, 7)
    await olga.press(f"customer_card:{vera.id}")
    await olga.tap("Ещё")
    await olga.tap("Все показатели")

    assert "Заказы" in olga.text
    assert "Дней с последнего заказа: 1 день" in olga.text
    await olga.tap("›")
    assert "Самый крупный заказ: 1 070 ₽" in olga.text.replace("\xa0", " ")


async def test_support_sees_figures_but_not_what_is_done_with_data(
    staff_in: Callable[[str], Awaitable[Chat]], shop: Shop, vera: Customer
) -> None:
    support = await staff_in("support")
    await support.press(f"customer_more:{vera.id}")

    assert "Все показатели" in support.buttons
    assert "Удалить данные" not in support.buttons
