"""How long a person waits between one order and the next."""

import dataclasses
from typing import ClassVar

from domain.core.params import choice
from domain.segments.condition import Group
from domain.segments.purchases import OrdersCondition
from domain.segments.rhythm import MEDIAN, middle_gaps
from domain.segments.scope import Scope
from domain.segments.values.held import Grouped
from domain.segments.values.number import MaybeNumberCondition, limit, upper_limit
from domain.segments.wall import DAY

# NULLIF: an engine may divide before it looks how many orders there are.
MEAN = f"((MAX(o.placed_at) - MIN(o.placed_at)) / ({DAY} * NULLIF(COUNT(*) - 1, 0)))"


@dataclasses.dataclass(frozen=True, kw_only=True)
class OrderInterval(OrdersCondition, MaybeNumberCondition):
    """Whole days between orders, on average or in the middle; unknown under two orders."""

    group: ClassVar[Group] = "orders"
    reads: ClassVar[frozenset[str]] = frozenset({"order", "refund"})

    value: int = limit(30, unit="days")
    upper: int | None = upper_limit(unit="days")
    measure: str = choice("mean", "median", default="mean")

    def held(self, scope: Scope) -> Grouped:
        orders = self.orders(scope)
        if self.measure == "median":
            return Grouped(rows=middle_gaps(orders), term=f"({MEDIAN} / {DAY})")
        return Grouped(rows=orders, term=MEAN, present="COUNT(*) >= 2")
