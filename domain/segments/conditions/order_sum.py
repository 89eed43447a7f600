"""For how much a person bought."""

import dataclasses
from typing import ClassVar

from domain.segments.condition import Group
from domain.segments.purchases import OrdersCondition, money
from domain.segments.scope import Scope
from domain.segments.values.held import Grouped
from domain.segments.values.number import NumberCondition, limit, upper_limit


@dataclasses.dataclass(frozen=True, kw_only=True)
class OrderSum(OrdersCondition, NumberCondition):
    """Money of the orders of the window, less the refunds made in it; zero without orders."""

    group: ClassVar[Group] = "orders"
    reads: ClassVar[frozenset[str]] = frozenset({"order", "refund"})
    is_common: ClassVar[bool] = True

    value: int = limit(500_000, unit="money")
    upper: int | None = upper_limit(unit="money")

    def held(self, scope: Scope) -> Grouped:
        rows = money(scope, self.window, self.counting)
        return Grouped(rows=rows, term="SUM(m.amount)", default=0)
