"""How large a person's last order is."""

import dataclasses
from typing import ClassVar

from domain.segments.condition import Group
from domain.segments.purchases import OrdersCondition
from domain.segments.scope import Scope
from domain.segments.values.held import Grouped
from domain.segments.values.number import MaybeNumberCondition, limit, upper_limit


@dataclasses.dataclass(frozen=True, kw_only=True)
class LastOrderSum(OrdersCondition, MaybeNumberCondition):
    """The amount of the last order of the window; unknown without an order."""

    group: ClassVar[Group] = "orders"
    reads: ClassVar[frozenset[str]] = frozenset({"order", "refund"})

    value: int = limit(300_000, unit="money")
    upper: int | None = upper_limit(unit="money")

    def held(self, scope: Scope) -> Grouped:
        last = self.orders(scope).pick("last", "o.id", total="o.total")
        return Grouped(rows=last, term="MAX(r.total)")
