"""How large a person's orders are on average."""

import dataclasses
from typing import ClassVar

from domain.segments.condition import Group
from domain.segments.purchases import OrdersCondition, money_and_count
from domain.segments.scope import Scope
from domain.segments.values.held import Grouped
from domain.segments.values.number import MaybeNumberCondition, limit, upper_limit


@dataclasses.dataclass(frozen=True, kw_only=True)
class AverageOrder(OrdersCondition, MaybeNumberCondition):
    """Net money over the number of orders, exact; unknown without an order."""

    group: ClassVar[Group] = "orders"
    reads: ClassVar[frozenset[str]] = frozenset({"order", "refund"})
    is_common: ClassVar[bool] = True

    value: int = limit(300_000, unit="money")
    upper: int | None = upper_limit(unit="money")

    def held(self, scope: Scope) -> Grouped:
        return Grouped(
            rows=money_and_count(scope, self.window, self.counting),
            term="SUM(m.amount)",
            per="SUM(m.counted)",
            present="SUM(m.counted) > 0",
        )
