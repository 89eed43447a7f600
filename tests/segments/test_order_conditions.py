"""Tables of cases: orders by their fields, rhythm, promo codes, refunds, and what was bought."""

from datetime import UTC, datetime
from typing import Any

import pytest

from domain.core.errors import BadValueError
from domain.models import Customer, Order, Product, ProductAttribute, PromoCode
from domain.segments.condition import Condition
from domain.segments.conditions.bought_attribute import BoughtAttribute
from domain.segments.conditions.bought_attribute_number import BoughtAttributeNumber
from domain.segments.conditions.bought_brand import BoughtBrand
from domain.segments.conditions.bought_only import BoughtOnly
from domain.segments.conditions.bought_product import BoughtProduct
from domain.segments.conditions.bought_without import BoughtWithout
from domain.segments.conditions.cancelled_orders import CancelledOrders
from domain.segments.conditions.delivery_method import DeliveryMethod
from domain.segments.conditions.discount_share import DiscountShare
from domain.segments.conditions.hours_in_status import HoursInStatus
from domain.segments.conditions.largest_order import LargestOrder
from domain.segments.conditions.last_order_sum import LastOrderSum
from domain.segments.conditions.order_count import OrderCount
from domain.segments.conditions.order_exists import OrderExists
from domain.segments.conditions.order_interval import OrderInterval
from domain.segments.conditions.order_overdue import OrderOverdue
from domain.segments.conditions.order_source import OrderSource
from domain.segments.conditions.order_status import OrderStatus
from domain.segments.conditions.pickup_branch import PickupBranch
from domain.segments.conditions.promo_code_used import PromoCodeUsed
from domain.segments.conditions.purchase_time import PurchaseTime
from domain.segments.conditions.refund_count import RefundCount
from domain.segments.conditions.refund_share import RefundShare
from domain.segments.conditions.refund_sum import RefundSum
from domain.segments.conditions.revenue_rank import RevenueRank
from domain.segments.conditions.units_bought import UnitsBought
from domain.segments.tree import Group, Leaf, NotOfOneOrderError, from_json, to_json
from tests.conftest import NOW
from tests.segments.people import DAY, Shelf

HOUR = DAY / 24


async def _order(shelf: Shelf, name: str, days: float, total: int, **values: Any) -> Order:  # noqa: ANN401
    customer = await Customer.get_or_none(name=name) or await shelf.customer(name)
    status = values.pop("status", "paid")
    order = await shelf.order(customer, NOW - days * DAY, total=total, status=status)
    await Order.filter(id=order.id).update(**values)
    return order


@pytest.fixture
async def buyers(shelf: Shelf) -> Shelf:
    """Anna every ten days by courier, Boris twice with codes, Vera cancelled, Gleb never."""
    for days, delivery in ((40, "Почта"), (30, "Курьер"), (20, "Курьер"), (10, "Курьер")):
        await _order(
            shelf,
            "Anna",
            days,
            1_000 * days,
            delivery_method=delivery,
            branch="Центр",
            source="app",
        )
    await _order(shelf, "Boris", 100, 900, promo_code="may", discount=100, source="site")
    boris = await _order(shelf, "Boris", 98, 500, status="fulfilled", promo_code="лето")
    await shelf.refund(await Customer.get(name="Boris"), 350, NOW - 2 * DAY, boris)
    await _order(shelf, "Vera", 3, 700, status="cancelled")
    await _order(shelf, "Vera", 1, 700, status="new", status_since=NOW - 5 * HOUR)
    await shelf.customer("Gleb")
    await PromoCode.create(shop=shelf.shop, code="may", campaign_id=7, issued_at=NOW)
    return shelf


CASES: list[tuple[Condition, set[str]]] = [
    (OrderExists(some=True, deliveries=("Курьер",), times=3), {"Anna"}),
    (OrderExists(some=True, deliveries=("Курьер",), times=0, most=2), {"Boris", "Vera", "Gleb"}),
    (OrderExists(some=True, total_from=900, total_to=10_000), {"Anna", "Boris"}),
    (OrderExists(some=True, promo="with"), {"Boris"}),
    (OrderExists(operator="did_not"), {"Vera", "Gleb"}),
    (OrderExists(counting="all", some=True, statuses=("cancelled",)), {"Vera"}),
    (OrderExists(counting="completed"), {"Boris"}),
    (OrderExists(period="hours", hours=10 * 24), {"Anna"}),
    (OrderExists(period="dates", first_day="2025-12-01", last_day="2025-12-31"), {"Boris"}),
    (OrderCount(operator="eq", value=0, counting="all"), {"Gleb"}),
    (OrderCount(some=True, sources=("app",), value=4), {"Anna"}),
    (LargestOrder(value=40_000), {"Anna"}),
    (LargestOrder(operator="empty"), {"Vera", "Gleb"}),
    (LastOrderSum(operator="eq", value=10_000), {"Anna"}),
    (LastOrderSum(operator="lt", value=501), {"Boris"}),
    (OrderStatus(things=("new",)), {"Vera"}),
    (OrderStatus(operator="nin", things=("new",)), {"Anna", "Boris"}),
    (OrderStatus(which="open", things=("paid",)), {"Anna", "Boris"}),
    (HoursInStatus(value=5), {"Anna", "Boris", "Vera"}),
    (HoursInStatus(in_statuses=("new",), value=5), {"Vera"}),
    (HoursInStatus(in_statuses=("new",), operator="gt", value=5), set()),
    (OrderInterval(operator="eq", value=10), {"Anna"}),
    (OrderInterval(measure="median", operator="lte", value=2), {"Boris"}),
    (OrderInterval(operator="empty"), {"Vera", "Gleb"}),
    (OrderOverdue(operator="eq", value=100), {"Anna"}),
    (OrderOverdue(value=4_900), {"Boris"}),
    (PromoCodeUsed(), {"Boris"}),
    (PromoCodeUsed(operator="any_of", things=("may",)), {"Boris"}),
    (PromoCodeUsed(operator="any_of", things=("may",), which="last"), set()),
    (PromoCodeUsed(operator="any_of", by="campaign", campaigns=(7,)), {"Boris"}),
    (PromoCodeUsed(operator="none_of", by="campaign", campaigns=(7,)), {"Anna", "Vera", "Gleb"}),
    (PromoCodeUsed(operator="empty"), {"Anna", "Vera", "Gleb"}),
    (DeliveryMethod(things=("Почта",)), {"Anna"}),
    (DeliveryMethod(things=("Почта",), which="first"), {"Anna"}),
    (DeliveryMethod(things=("Почта",), which="last"), set()),
    (DeliveryMethod(operator="all_of", things=("Почта", "Курьер")), {"Anna"}),
    (DeliveryMethod(operator="size", least=2), {"Anna"}),
    (PickupBranch(operator="exactly", things=("Центр",)), {"Anna"}),
    (OrderSource(things=("site",)), {"Boris"}),
    (DiscountShare(operator="eq", value=50), {"Boris"}),
    (DiscountShare(operator="eq", value=0), {"Anna"}),
    (DiscountShare(measure="money", operator="between", value=6, upper=7), {"Boris"}),
    (CancelledOrders(value=1), {"Vera"}),
    (CancelledOrders(measure="share", operator="eq", value=50), {"Vera"}),
    (CancelledOrders(measure="share", operator="empty"), {"Gleb"}),
    (RefundCount(value=1, days=30), {"Boris"}),
    (RefundCount(operator="eq", value=0), {"Anna", "Vera", "Gleb"}),
    (RefundSum(operator="eq", value=350), {"Boris"}),
    (RefundShare(operator="eq", value=25), {"Boris"}),
    (RefundShare(operator="lt", value=25), {"Anna"}),
    (PurchaseTime(hour_from=14, hour_to=16), {"Anna", "Boris"}),
    (PurchaseTime(hour_from=16, hour_to=14), set()),
    (PurchaseTime(hour_from=22, hour_to=15), {"Anna", "Boris"}),
    (PurchaseTime(part="day_of_week", weekdays=("saturday", "monday")), {"Boris"}),
    (RevenueRank(operator="top_n", rank=1), {"Anna"}),
    (RevenueRank(rank=51), {"Anna", "Boris"}),
]


async def test_orders_answer(buyers: Shelf) -> None:
    await buyers.check(CASES)


async def test_the_wait_is_told_to_the_hour(buyers: Shelf) -> None:
    waiting = HoursInStatus(in_statuses=("new",), value=6)

    assert await buyers.names(waiting, now=NOW + HOUR - DAY / 86_400_000) == set()
    assert await buyers.names(waiting, now=NOW + HOUR) == {"Vera"}


async def test_a_status_changed_afterwards_counts_from_then(buyers: Shelf) -> None:
    assert await buyers.names(OrderExists()) == {"Anna", "Boris"}

    await Order.filter(customer__name="Vera", status="new").update(status="paid")
    await Order.filter(customer__name="Boris").update(status="cancelled")

    assert await buyers.names(OrderExists()) == {"Anna", "Vera"}
    assert await buyers.names(CancelledOrders(measure="share", operator="eq", value=100)) == {
        "Boris"
    }


async def test_the_usual_hour_is_the_shops_own(shelf: Shelf) -> None:
    shelf.shop.zone_name = "Europe/Berlin"
    anna = await shelf.customer("Anna")
    # Both at nine in the morning: before the clock was moved forward, and after.
    await shelf.order(anna, datetime(2026, 3, 28, 8, tzinfo=UTC))
    await shelf.order(anna, datetime(2026, 3, 30, 7, tzinfo=UTC))
    later = datetime(2026, 4, 10, tzinfo=UTC)

    assert await shelf.names(PurchaseTime(hour_from=9, hour_to=9), now=later) == {"Anna"}


@pytest.fixture
async def wardrobe(shelf: Shelf) -> Shelf:
    """Anna: shirt 42 and shoes in one order. Boris: both in two orders. Vera: two shirts."""
    shirt = await shelf.product("Рубашка")
    shoes = await shelf.product("Туфли")
    await Product.filter(id=shirt.id).update(brand="Ива")
    await Product.filter(id=shoes.id).update(brand="Дуб")
    blue = await shelf.product("Рубашка синяя")
    await Product.filter(id=blue.id).update(brand="Ива", parent_id=shirt.id)
    for product, name, value in (
        (shirt, "размер", "42"),
        (blue, "размер", "44"),
        (blue, "цвет", "синий"),
    ):
        await ProductAttribute.create(
            shop=shelf.shop,
            product=product,
            name=name,
            name_folded=name,
            value=value,
            value_folded=value,
            number=float(value) if value.isdigit() else None,
        )
    baskets = {"Anna": [[shirt, shoes]], "Boris": [[shirt], [shoes]], "Vera": [[blue, blue]]}
    for name, orders in baskets.items():
        customer = await shelf.customer(name)
        for days, products in enumerate(orders, start=5):
            order = await shelf.order(customer, NOW - days * DAY)
            for product in products:
                await shelf.line(order, product)
    await shelf.customer("Gleb")
    return shelf


ITEMS: list[tuple[Condition, set[str]]] = [
    (BoughtBrand(things=("Ива",)), {"Anna", "Boris", "Vera"}),
    (BoughtBrand(things=("Ива",), quantity=2), {"Vera"}),
    (BoughtBrand(operator="all_of", things=("Ива", "Дуб")), {"Anna", "Boris"}),
    (BoughtBrand(operator="none_of", things=("Дуб",)), {"Vera", "Gleb"}),
    (BoughtProduct(things=(1,)), {"Anna", "Boris", "Vera"}),
    (BoughtProduct(things=(3,)), {"Vera"}),
    (BoughtAttribute(names=("размер",), operator="eq", piece="42"), {"Anna", "Boris"}),
    (BoughtAttribute(names=("размер",), operator="ne", piece="42"), {"Vera"}),
    (BoughtAttribute(names=("цвет",), operator="regex", piece="^СИ.*й$"), {"Vera"}),
    (BoughtAttribute(names=("цвет",), operator="empty"), {"Anna", "Boris", "Gleb"}),
    (BoughtAttributeNumber(names=("размер",), number_from=43), {"Vera"}),
    (BoughtAttributeNumber(names=("размер",), number_to=42, days=5), {"Anna", "Boris"}),
    (UnitsBought(operator="eq", value=2), {"Anna", "Boris", "Vera"}),
    (UnitsBought(operator="eq", value=0), {"Gleb"}),
    (UnitsBought(operator="eq", value=1, days=5), {"Boris"}),
    (BoughtOnly(by="brand", brands=("Ива",)), {"Vera"}),
    (BoughtOnly(by="brand", brands=("Ива",), operator="false"), {"Anna", "Boris"}),
    (BoughtOnly(by="brand", brands=("Ива",), operator="unknown"), {"Gleb"}),
    (BoughtWithout(by="brand", brands=("Ива",), but_brands=("Дуб",)), {"Vera"}),
    (BoughtWithout(by="product", products=(1,), but_products=(3,)), {"Anna", "Boris"}),
]


async def test_items_answer(wardrobe: Shelf) -> None:
    await wardrobe.check(ITEMS)


def _together(of: str, *conditions: Condition) -> Group:
    nodes = [to_json(Leaf(condition=each)) for each in conditions]
    tree = from_json({"all": nodes, "together": of})
    assert isinstance(tree, Group)
    return tree


async def test_one_order_and_one_line(wardrobe: Shelf) -> None:
    both = (BoughtBrand(things=("Ива",)), BoughtBrand(things=("Дуб",)))
    shirt_42 = (
        BoughtBrand(things=("Ива",)),
        BoughtAttribute(names=("размер",), operator="eq", piece="42"),
    )
    alone = (BoughtBrand(things=("Ива",)), UnitsBought(operator="eq", value=1))

    assert await wardrobe.names(_together("order", *both)) == {"Anna"}
    assert await wardrobe.names(_together("item", *both)) == set()
    assert await wardrobe.names(_together("item", *shirt_42)) == {"Anna", "Boris"}
    assert await wardrobe.names(_together("order", *alone)) == {"Boris"}


async def test_what_is_not_of_one_order_is_refused() -> None:
    for content in (
        {"all": [to_json(Leaf(condition=LargestOrder()))], "together": "order"},
        {"all": [to_json(Leaf(condition=UnitsBought(operator="top_n")))], "together": "item"},
    ):
        with pytest.raises(NotOfOneOrderError):
            from_json(content)


@pytest.mark.parametrize(
    "condition",
    [
        OrderExists(times=3, most=2),
        OrderExists(period="dates", first_day="2026-03-01"),
        OrderExists(period="dates", first_day="2026-03-02", last_day="2026-03-01"),
        OrderExists(some=True, total_from=2, total_to=1),
        PromoCodeUsed(operator="any_of"),
        PromoCodeUsed(operator="any_of", by="campaign"),
        BoughtOnly(),
        BoughtWithout(categories=(1,)),
        BoughtAttribute(operator="not_empty"),
        BoughtAttributeNumber(names=("размер",)),
        BoughtAttributeNumber(names=("размер",), number_from=2, number_to=1),
        PurchaseTime(part="day_of_week"),
        OrderStatus(),
        BoughtAttribute(names=("цвет",), operator="regex", piece="(а"),
    ],
)
def test_what_does_not_fit_together_is_refused(condition: Condition) -> None:
    with pytest.raises(BadValueError):
        condition.check()
