"""Tables of cases: conditions about orders and money."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.models import Customer
from domain.segments.condition import Condition
from domain.segments.conditions.average_order import AverageOrder
from domain.segments.conditions.first_order import FirstOrder
from domain.segments.conditions.last_order import LastOrder
from domain.segments.conditions.order_count import OrderCount
from domain.segments.conditions.order_sum import OrderSum
from domain.segments.tree import Group, Leaf, Not
from tests.conftest import NOW
from tests.segments.people import DAY, Shelf


@pytest.fixture
async def buyers(shelf: Shelf) -> Shelf:
    """Anna bought today and yesterday, Boris 45 and 10 days ago, Vera never, Gleb 400 days ago."""
    await shelf.buyer("Anna", 0.1, 1, total=700_000)
    await shelf.buyer("Boris", 10, 45, total=20_000)
    await shelf.buyer("Vera")
    await shelf.buyer("Gleb", 400, total=1_000_000)
    return shelf


COUNTS: list[tuple[Condition, set[str]]] = [
    (OrderCount(value=2), {"Anna", "Boris"}),
    (OrderCount(value=2, days=30), {"Anna"}),
    (OrderCount(operator="lt", value=2), {"Vera", "Gleb"}),
    (OrderCount(operator="eq", value=0), {"Vera"}),
    (OrderCount(operator="ne", value=0), {"Anna", "Boris", "Gleb"}),
    (OrderCount(operator="eq", value=1, days=30), {"Boris"}),
    (OrderCount(operator="gt", value=1), {"Anna", "Boris"}),
    (OrderCount(operator="lte", value=0), {"Vera"}),
    (OrderCount(operator="between", value=0, upper=1), {"Vera", "Gleb"}),
    (OrderCount(operator="between", value=1, upper=2), {"Anna", "Boris", "Gleb"}),
    (OrderCount(operator="not_between", value=1, upper=5), {"Vera"}),
    (OrderCount(operator="top_n", rank=1), {"Anna"}),
    (OrderCount(operator="top_n", rank=2), {"Anna", "Boris"}),
    (OrderCount(operator="top_pct", rank=34), {"Anna", "Boris"}),
    (OrderCount(operator="top_pct", rank=33), {"Anna"}),
    (OrderSum(value=1_000_000), {"Anna", "Gleb"}),
    (OrderSum(operator="lt", value=50_000), {"Boris", "Vera"}),
    (OrderSum(operator="top_n", rank=1), {"Anna"}),
    (AverageOrder(value=700_000), {"Anna", "Gleb"}),
    (AverageOrder(operator="lt", value=700_000), {"Boris"}),
    (AverageOrder(operator="ne", value=20_000), {"Anna", "Gleb"}),
    (AverageOrder(operator="ne", value=20_000, or_empty=True), {"Anna", "Gleb", "Vera"}),
    (AverageOrder(operator="empty"), {"Vera"}),
    (AverageOrder(operator="not_empty"), {"Anna", "Boris", "Gleb"}),
    (AverageOrder(operator="top_pct", rank=50), {"Anna", "Gleb"}),
    (LastOrder(operator="in_last", days=0), {"Anna"}),
    (LastOrder(operator="in_last", days=10), {"Anna", "Boris"}),
    (LastOrder(operator="not_in_last", days=10), {"Gleb"}),
    (LastOrder(operator="not_in_last", days=10, or_empty=True), {"Gleb", "Vera"}),
    (LastOrder(operator="more_than_ago", days=9), {"Boris", "Gleb"}),
    (LastOrder(operator="is_today"), {"Anna"}),
    (LastOrder(operator="in_last_exact", hours=3), {"Anna"}),
    (LastOrder(operator="on", day="2026-03-06"), {"Boris"}),
    (LastOrder(operator="before", day="2026-03-06"), {"Gleb"}),
    (LastOrder(operator="after", day="2026-03-06"), {"Anna"}),
    (LastOrder(operator="between", day="2026-03-06", until="2026-03-16"), {"Anna", "Boris"}),
    (LastOrder(operator="empty"), {"Vera"}),
    (FirstOrder(operator="more_than_ago", days=40), {"Boris", "Gleb"}),
    (FirstOrder(operator="not_empty"), {"Anna", "Boris", "Gleb"}),
]


async def test_orders_answer(buyers: Shelf) -> None:
    await buyers.check(COUNTS)


async def test_not_leaves_out_the_unknown(buyers: Shelf) -> None:
    recent = Leaf(condition=LastOrder(operator="in_last", days=30))

    assert await buyers.names(Not(node=recent)) == {"Gleb"}
    assert await buyers.names(Group(mode="any", nodes=(recent, Not(node=recent)))) == {
        "Anna",
        "Boris",
        "Gleb",
    }


async def test_only_counted_statuses_count(shelf: Shelf) -> None:
    anna = await shelf.customer("Anna")
    await shelf.order(anna, NOW - DAY, status="cancelled")
    await shelf.order(anna, NOW - DAY, status="new")
    assert await shelf.names(OrderCount(value=1)) == set()

    await shelf.order(anna, NOW - DAY, status="fulfilled")
    assert await shelf.names(OrderCount(value=1)) == {"Anna"}


async def test_wholly_refunded_order_stops_counting(shelf: Shelf) -> None:
    anna = await shelf.customer("Anna")
    order = await shelf.order(anna, NOW - 5 * DAY, total=900)
    await shelf.refund(anna, 400, NOW - 4 * DAY, order)
    assert await shelf.names(OrderCount(value=1)) == {"Anna"}
    assert await shelf.names(OrderSum(operator="eq", value=500)) == {"Anna"}

    await shelf.refund(anna, 500, NOW - 3 * DAY, order)
    assert await shelf.names(OrderCount(value=1)) == set()
    assert await shelf.names(OrderSum(operator="eq", value=0)) == {"Anna"}
    assert await shelf.names(AverageOrder(operator="empty")) == {"Anna"}


async def test_refund_lowers_the_sum_on_its_own_day(shelf: Shelf) -> None:
    anna = await shelf.buyer("Anna", 40, total=1_000)
    await shelf.refund(anna, 300, NOW - DAY)

    assert await shelf.names(OrderSum(operator="eq", value=700)) == {"Anna"}
    assert await shelf.names(OrderSum(operator="eq", value=0, days=30)) == set()
    assert await shelf.names(OrderSum(operator="lt", value=0, days=30)) == {"Anna"}


async def test_refund_of_a_cancelled_order_lowers_nothing(shelf: Shelf) -> None:
    anna = await shelf.buyer("Anna", 40, total=1_000)
    cancelled = await shelf.order(anna, NOW - 2 * DAY, total=300, status="cancelled")
    await shelf.refund(anna, 300, NOW - DAY, cancelled)

    assert await shelf.names(OrderSum(operator="eq", value=1_000)) == {"Anna"}


async def test_average_is_exact(shelf: Shelf) -> None:
    anna = await shelf.customer("Anna")
    for total in (100, 100, 101):
        await shelf.order(anna, NOW - DAY, total=total)

    assert await shelf.names(AverageOrder(operator="eq", value=100)) == set()
    assert await shelf.names(AverageOrder(operator="gt", value=100)) == {"Anna"}
    assert await shelf.names(AverageOrder(operator="lt", value=101)) == {"Anna"}


async def test_window_is_half_open(shelf: Shelf) -> None:
    await shelf.buyer("Now", 0)
    first_moment = datetime(2026, 3, 15, 21, tzinfo=UTC)
    for name, moment in (("Edge", first_moment), ("Before", first_moment - timedelta(seconds=1))):
        await shelf.order(await shelf.customer(name), moment)

    assert await shelf.names(OrderCount(value=1)) == {"Edge", "Before"}
    assert await shelf.names(LastOrder(operator="is_today")) == {"Edge"}
    assert await shelf.names(LastOrder(operator="in_last", days=0)) == {"Edge"}
    assert await shelf.names(LastOrder(operator="on", day="2026-03-15")) == {"Before"}


@pytest.mark.parametrize(
    ("zone", "now", "days", "edge"),
    [
        # Spring forward in Berlin: the day of 29 March has 23 hours.
        ("Europe/Berlin", "2026-03-30T10:00+00:00", 1, "2026-03-28T23:00+00:00"),
        ("Europe/Berlin", "2026-03-30T10:00+00:00", 0, "2026-03-29T22:00+00:00"),
        # Autumn in New York: 25 hours on 1 November.
        ("America/New_York", "2026-11-02T10:00+00:00", 1, "2026-11-01T04:00+00:00"),
        ("America/New_York", "2026-11-02T10:00+00:00", 0, "2026-11-02T05:00+00:00"),
        # 29 February, and the edge of a month.
        ("Europe/Moscow", "2028-03-01T09:00+00:00", 1, "2028-02-28T21:00+00:00"),
        ("Europe/Moscow", "2027-03-01T09:00+00:00", 1, "2027-02-27T21:00+00:00"),
        # Midnight does not exist in Beirut on 29 March 2026.
        ("Asia/Beirut", "2026-03-29T12:00+00:00", 0, "2026-03-28T22:00+00:00"),
    ],
)
async def test_days_are_cut_in_the_shops_zone(
    shelf: Shelf, zone: str, now: str, days: int, edge: str
) -> None:
    shelf.shop.zone_name = zone
    moment = datetime.fromisoformat(edge)
    await shelf.order(await shelf.customer("Inside"), moment)
    await shelf.order(await shelf.customer("Outside"), moment - timedelta(milliseconds=1))

    condition = LastOrder(operator="in_last", days=days)
    assert await shelf.names(condition, now=datetime.fromisoformat(now)) == {"Inside"}


async def test_guest_test_and_erased_people_are_nobody(buyers: Shelf) -> None:
    await Customer.filter(name="Anna").update(is_guest=True)
    await Customer.filter(name="Boris").update(is_test=True)
    await Customer.filter(name="Vera").update(erased_at=NOW)

    assert await buyers.names(Group()) == {"Gleb"}
    assert await buyers.names(OrderCount(operator="top_n", rank=1)) == {"Gleb"}
    assert await buyers.names(Group(), base="customers") == {"Gleb"}
