"""How much of what a person buys is bought with a discount."""

import dataclasses
from typing import ClassVar

from domain.core.params import choice
from domain.segments.condition import Group
from domain.segments.purchases import OrdersCondition
from domain.segments.scope import Scope
from domain.segments.values.held import Grouped
from domain.segments.values.number import MaybeNumberCondition, limit, upper_limit

BEFORE = "SUM(o.total + o.discount)"


@dataclasses.dataclass(frozen=True, kw_only=True)
class DiscountShare(OrdersCondition, MaybeNumberCondition):
    """Percent of orders with a discount, or of their price before it; unknown without orders."""

    group: ClassVar[Group] = "orders"
    reads: ClassVar[frozenset[str]] = frozenset({"order", "refund"})

    value: int = limit(50, unit="percent")
    upper: int | None = upper_limit(unit="percent")
    measure: str = choice("orders", "money", default="orders")

    def held(self, scope: Scope) -> Grouped:
        orders = self.orders(scope)
        if self.measure == "money":
            share = "(100 * SUM(o.discount))"
            return Grouped(rows=orders, term=share, per=BEFORE, present=f"{BEFORE} > 0")
        share = "(100 * SUM(CASE WHEN o.discount > 0 THEN 1 ELSE 0 END))"
        return Grouped(rows=orders, term=share, per="COUNT(*)")
