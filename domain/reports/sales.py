"""Orders and refunds summed over windows of time: one statement for all windows.

An order counts when its status is one of the shop's counted ones. A refund lowers the window it
was made in, unless its order does not count: then nothing of it was added before. Trial people
are left out everywhere; the guest's orders add money and orders but no buyer.
"""

import dataclasses
from collections.abc import Mapping
from datetime import datetime
from typing import TypeVar

from domain.core.instant import to_milliseconds
from domain.core.reading import on
from domain.models import Customer, Order, Shop
from domain.segments.running import rows
from domain.segments.sql import Sql, listed, sql

K = TypeVar("K")
Window = tuple[datetime, datetime]
# The index (shop, status, placed_at) is entered once per window and status: CROSS JOIN keeps
# SQLite from turning the loops around.
STATEMENT = """
WITH span(n, since, till) AS (VALUES ?)
SELECT span.n AS n, COUNT(*) AS orders, SUM(o.total) AS paid, 0 AS refunded,
       COUNT(DISTINCT CASE WHEN o.customer_id = ? THEN NULL ELSE o.customer_id END) AS buyers,
       SUM(CASE WHEN o.customer_id = ? THEN 1 ELSE 0 END) AS guests
FROM span CROSS JOIN "order" o
WHERE o.shop_id = ? AND o.status IN (?) AND o.placed_at >= span.since AND o.placed_at < span.till
  AND o.customer_id NOT IN (?)
GROUP BY span.n
UNION ALL
SELECT span.n, 0, 0, SUM(r.amount), 0, 0
FROM span CROSS JOIN refund r LEFT JOIN "order" o ON o.id = r.order_id
WHERE r.shop_id = ? AND r.refunded_at >= span.since AND r.refunded_at < span.till
  AND (r.order_id IS NULL OR o.status IN (?)) AND r.customer_id NOT IN (?)
GROUP BY span.n
"""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Sales:
    """One window. Money is minor units; `buyers` are distinct people, the guest is none."""

    orders: int = 0
    paid: int = 0
    refunded: int = 0
    buyers: int = 0
    guests: int = 0

    @property
    def revenue(self) -> int:
        """What is left of the paid sum after refunds; may be negative."""
        return self.paid - self.refunded

    @property
    def average(self) -> int | None:
        """Revenue per order, rounded to a minor unit."""
        return round(self.revenue / self.orders) if self.orders else None

    def __add__(self, other: "Sales") -> "Sales":
        pairs = zip(dataclasses.astuple(self), dataclasses.astuple(other), strict=True)
        names = (field.name for field in dataclasses.fields(self))
        return Sales(**{name: a + b for name, (a, b) in zip(names, pairs, strict=True)})


async def sales(shop: Shop, windows: Mapping[K, Window]) -> dict[K, Sales]:
    """The sales of every window. Raises TooSlowError."""
    keys = list(windows)
    found = dict.fromkeys(keys, Sales())
    if not keys or not shop.counted_statuses:
        return found
    for row in await rows(_statement(shop, list(windows.values()), *await _special(shop))):
        key = keys[row.pop("n")]
        found[key] += Sales(**{name: int(value) for name, value in row.items()})
    return found


def _statement(shop: Shop, windows: list[Window], guest: int, trial: list[int]) -> Sql:
    spans = ", ".join(
        f"({n}, {to_milliseconds(since)}, {to_milliseconds(till)})"
        for n, (since, till) in enumerate(windows)
    )
    counted, left_out = listed(shop.counted_statuses), listed(trial or [-1])
    orders = (guest, guest, shop.id, counted, left_out)
    return sql(STATEMENT, Sql(spans), *orders, shop.id, counted, left_out)


async def _special(shop: Shop) -> tuple[int, list[int]]:
    """The guest's id and those of trial people."""
    with on("heavy"):
        guests = await Customer.filter(shop_id=shop.id, is_guest=True).values_list("id", flat=True)
        trial = await Customer.filter(shop_id=shop.id, is_test=True).values_list("id", flat=True)
    return (int(str(guests[0])) if guests else -1), [int(str(each)) for each in trial]


async def first_sale(shop: Shop) -> datetime | None:
    """When the shop's first counted order was placed."""
    return min(await _ends(shop, "placed_at"), default=None)


async def last_sale(shop: Shop) -> datetime | None:
    """When the shop's last counted order was placed."""
    return max(await _ends(shop, "-placed_at"), default=None)


async def _ends(shop: Shop, order: str) -> list[datetime]:
    """One look into the index per status."""
    found: list[datetime] = []
    with on("heavy"):
        for status in shop.counted_statuses:
            near = Order.filter(shop_id=shop.id, status=status).order_by(order).limit(1)
            found += [row.placed_at for row in await near.only("placed_at")]
    return found
