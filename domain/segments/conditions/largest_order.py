"""How large a person's largest order is."""

import dataclasses
from typing import ClassVar

from domain.segments.condition import Group
from domain.segments.purchases import OrdersCondition
from domain.segments.scope import Scope
from domain.segments.values.held import Grouped
from domain.segments.values.number import MaybeNumberCondition, limit, upper_limit


@dataclasses.dataclass(frozen=True, kw_only=True)
class LargestOrder(OrdersCondition, MaybeNumberCondition):
    """The largest amount of one order, as it was placed; unknown without an order."""

    group: ClassVar[Group] = "orders"
    reads: ClassVar[frozenset[str]] = frozenset({"order", "refund"})

    value: int = limit(1_000_000, unit="money")
    upper: int | None = upper_limit(unit="money")

    def held(self, scope: Scope) -> Grouped:
        return Grouped(rows=self.orders(scope), term="MAX(o.total)")
