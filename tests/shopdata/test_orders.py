"""Orders as the shop's programs tell them: sums, statuses, carts, out of order."""

from datetime import timedelta
from typing import Any

import pytest

from domain.models import (
    Cart,
    CartLine,
    Customer,
    Event,
    Order,
    OrderLine,
    OrderStatus,
    Product,
    Shop,
)
from tests.conftest import NOW
from tests.shopdata.telling import told

TODAY = NOW.isoformat()
ANNA = {"number": "17", "phone": "8 916 123-45-67"}
LINE = {"sku": "TEA", "name": "Пуэр", "quantity": 2, "price": "890.50"}


def order(**more: object) -> dict[str, Any]:
    return {"id": "A-1", "placed_at": TODAY, "customer": ANNA, "lines": [LINE], **more}


async def test_an_order_is_stored_whole(shop: Shop) -> None:
    said = order(
        status="paid", discount=100, delivery_price=300, promo_code="ВЕСНА", branch="Арбат"
    )

    assert await told(shop, "orders", said) == "created"
    assert await told(shop, "orders", said) == "unchanged"

    stored = await Order.get(shop=shop, number="A-1")
    line = await OrderLine.get(order_id=stored.id).select_related("product")
    anna = await Customer.get(id=stored.customer_id)
    assert (stored.total, stored.status, stored.discount) == (198_100, "paid", 10_000)
    assert (stored.promo_code, stored.branch, stored.source) == ("весна", "Арбат", "api")
    assert (line.product.sku, line.quantity, line.price, line.total) == ("TEA", 2, 89050, 178_100)
    assert (anna.phone, line.customer_id) == ("+79161234567", anna.id)


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ({"id": "A-1"}, "/placed_at missing"),
        ({"id": "A-1", "placed_at": TODAY}, "/total missing"),
        (order(lines=[{"sku": "T"}]), "/lines/0/price missing"),
        (order(lines=[{"price": 5}]), "/lines/0/sku missing"),
        (order(lines=[LINE, {**LINE, "total": 1700}]), "/lines/1/total sum-differs"),
        (order(lines=[{**LINE, "discount": 9999}]), "/lines/0/discount too-large"),
        (order(total=1500), "/total sum-differs"),
        (order(discount=9999), "/total too-large"),
        (order(currency="USD"), "/currency other-currency"),
        (order(customer={"phone": "12"}), "/customer/phone bad-phone"),
        (order(customer={"email": "anna"}), "/customer/email bad-email"),
        (order(customer={"fone": "12"}), "/customer/fone unknown-field"),
        (order(statuss="paid"), "/statuss unknown-field"),
        (order(status="sent"), "/status not-one-of"),
        (order(placed_at="2026-03-16T12:00:00"), "/placed_at no-zone"),
        (order(placed_at="16.03.2026"), "/placed_at bad-moment"),
        (order(lines=[{**LINE, "quantity": 0}]), "/lines/0/quantity too-small"),
        (order(lines=[{**LINE, "price": "1 234,50"}]), "/lines/0/price bad-number"),
        (order(lines=[{**LINE, "price": -1}]), "/lines/0/price too-small"),
        (order(id="A 1"), "/id bad-format"),
        (order(updated_at="2026-03-17T12:00:00Z"), "/updated_at in-the-future"),
    ],
)
async def test_a_wrong_order_is_refused_by_its_field(
    shop: Shop, said: dict[str, Any], wrong: str
) -> None:
    assert await told(shop, "orders", said) == wrong
    assert await Order.all().count() == 0


@pytest.mark.parametrize(
    ("said", "total"),
    [
        ({"lines": [{"sku": "T", "price": 0.1, "quantity": 3}]}, 30),
        ({"lines": [{"sku": "T", "price": 100, "quantity": 0.355}]}, 3550),
        ({"lines": [{"sku": "T", "total": 100, "quantity": 3}]}, 10_000),
        ({"lines": [{"sku": "T", "price": 33.33, "total": 100, "quantity": 3}]}, 10_000),
        ({"lines": [LINE], "adjustment": -81, "total": 1700}, 170_000),
        ({"lines": [], "total": "2000.005"}, 200_001),
        ({"total": 0}, 0),
    ],
)
async def test_sums_are_exact(shop: Shop, said: dict[str, Any], total: int) -> None:
    assert await told(shop, "orders", {"id": "A-1", "placed_at": TODAY, **said}) == "created"
    assert (await Order.get(number="A-1")).total == total


async def test_an_order_of_nobody_is_the_guests(shop: Shop) -> None:
    await told(shop, "orders", order(customer=None))
    await told(shop, "orders", order(id="A-2", customer=None))

    guests = {(await Customer.get(id=each.customer_id)).is_guest for each in await Order.all()}
    assert (guests, await Customer.all().count()) == ({True}, 1)


async def test_an_order_moves_to_its_person(shop: Shop) -> None:
    await told(shop, "orders", order(customer=None))
    assert await told(shop, "orders", {"id": "A-1", "customer": ANNA}) == "updated"

    anna = await Customer.get(phone="+79161234567")
    for model in (Order, OrderLine, OrderStatus, Event):
        assert await model.filter(customer_id=anna.id).count() == 1


async def test_changed_lines_replace_the_old(shop: Shop) -> None:
    await told(shop, "orders", order())
    line = {"sku": "CUP", "price": 500}

    assert await told(shop, "orders", {"id": "A-1", "lines": [line]}) == "updated"
    assert [row.price for row in await OrderLine.all()] == [50_000]
    assert (await Order.get(number="A-1")).total == 50_000


async def test_statuses_make_a_history_whatever_order_they_come_in(shop: Shop) -> None:
    await told(shop, "orders", order())
    for status, minutes in (("fulfilled", 30), ("paid", 10), ("paid", 5), ("new", 0)):
        moment = (NOW + timedelta(minutes=minutes)).isoformat()
        await told(shop, "orders", {"id": "A-1", "status": status, "status_at": moment})

    rows = await OrderStatus.all().order_by("since")
    minutes_in = [int((row.since - NOW).total_seconds() // 60) for row in rows]
    assert [row.status for row in rows] == ["new", "paid", "fulfilled"]
    assert (minutes_in, (await Order.get(number="A-1")).status) == ([0, 5, 30], "fulfilled")


async def test_an_older_report_overwrites_nothing_newer(shop: Shop) -> None:
    early, late = (NOW - timedelta(hours=2)).isoformat(), (NOW - timedelta(hours=1)).isoformat()
    await told(shop, "orders", order(updated_at=late, total=1781, branch="Арбат"))
    older = order(updated_at=early, lines=[{**LINE, "quantity": 1}], delivery_method="Курьер")

    assert await told(shop, "orders", older) == "updated"
    stored = await Order.get(number="A-1")
    assert (stored.total, stored.branch, stored.delivery_method) == (178_100, "Арбат", "Курьер")


async def test_an_order_empties_the_cart(shop: Shop) -> None:
    await told(shop, "carts", {"id": "C", "customer": ANNA, "lines": [LINE], "stage": "checkout"})
    assert await CartLine.all().count() == 1

    await told(shop, "orders", order())
    assert await CartLine.all().count() == 0
    assert (await Cart.get(external_id="C")).stage == "active"

    before = (NOW - timedelta(hours=1)).isoformat()
    await told(shop, "carts", {"id": "C", "lines": [LINE], "updated_at": before})
    assert await CartLine.all().count() == 0


async def test_an_old_order_leaves_the_cart_of_today(shop: Shop) -> None:
    await told(shop, "carts", {"id": "C", "customer": ANNA, "lines": [LINE]})
    await told(shop, "orders", order(placed_at=(NOW - timedelta(days=30)).isoformat()))

    assert await CartLine.all().count() == 1


async def test_an_order_is_a_purchase_once(shop: Shop) -> None:
    await told(shop, "orders", order())
    await told(shop, "orders", order(status="paid"))

    event = await Event.get(name="purchase")
    assert event.external_id == "purchase:A-1"
    assert event.properties["value"] == 1781
    items = [{"item_id": "TEA", "item_name": "Пуэр", "price": 890.5, "quantity": 2}]
    assert event.properties["items"] == items


async def test_a_cancelled_order_is_no_purchase(shop: Shop) -> None:
    await told(shop, "orders", order(status="cancelled"))
    assert await Event.all().count() == 0


async def test_a_product_nobody_knew_is_made_once(shop: Shop) -> None:
    nameless = {"name": "Подарочная упаковка", "price": 50}
    await told(shop, "orders", order(lines=[LINE, LINE, nameless]))

    assert {row.sku for row in await Product.all()} == {"TEA", "Подарочная упаковка"}
    assert await OrderLine.all().count() == 3
