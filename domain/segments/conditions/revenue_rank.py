"""Whether a person is one of those who brought the most money."""

import dataclasses
from typing import ClassVar

from domain.core.params import choice
from domain.segments.condition import Group
from domain.segments.purchases import OrdersCondition, money
from domain.segments.scope import Scope
from domain.segments.values.held import Grouped
from domain.segments.values.number import RANKS, NumberCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class RevenueRank(OrdersCondition, NumberCondition):
    """The first so many, or so many percent, of those who bought, by net money of the window."""

    group: ClassVar[Group] = "orders"
    reads: ClassVar[frozenset[str]] = frozenset({"order", "refund"})

    operator: str = choice(*reversed(RANKS), default="top_pct")
    value: int = 0
    upper: int | None = None

    def held(self, scope: Scope) -> Grouped:
        rows = money(scope, self.window, self.counting)
        return Grouped(rows=rows, term="SUM(m.amount)", default=0)
