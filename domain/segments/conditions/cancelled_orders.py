"""How many of a person's orders were cancelled."""

import dataclasses
from typing import ClassVar

from domain.core.params import choice
from domain.segments.condition import Group
from domain.segments.purchases import orders
from domain.segments.scope import Scope
from domain.segments.sql import Sql
from domain.segments.values.held import Grouped
from domain.segments.values.number import MaybeNumberCondition, limit
from domain.segments.window import Windowed

CANCELLED = Sql("(o.status = 'cancelled')")


@dataclasses.dataclass(frozen=True, kw_only=True)
class CancelledOrders(Windowed, MaybeNumberCondition):
    """Their number, or their percent of all orders placed, which is unknown without one."""

    group: ClassVar[Group] = "orders"
    reads: ClassVar[frozenset[str]] = frozenset({"order"})

    value: int = limit(1)
    measure: str = choice("count", "share", default="count")

    def held(self, scope: Scope) -> Grouped:
        placed = orders(scope, self.window, "all")
        if self.measure == "share":
            cancelled = "(100 * SUM(CASE WHEN o.status = 'cancelled' THEN 1 ELSE 0 END))"
            return Grouped(rows=placed, term=cancelled, per="COUNT(*)")
        return Grouped(rows=placed.that(CANCELLED), term="COUNT(*)", default=0)
