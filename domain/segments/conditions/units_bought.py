"""How many pieces a person bought."""

import dataclasses
from typing import ClassVar

from domain.segments.condition import Group
from domain.segments.purchases import InOneOrder
from domain.segments.scope import Scope
from domain.segments.sql import Sql
from domain.segments.values.held import Column, Grouped
from domain.segments.values.number import RANKS, NumberCondition, limit

OF_ORDER = "COALESCE((SELECT SUM(l.quantity) FROM order_line l WHERE l.order_id = o.id), 0)"


@dataclasses.dataclass(frozen=True, kw_only=True)
class UnitsBought(InOneOrder, NumberCondition):
    """The pieces of all lines of the window, of one order or of one line; nobody's is unknown."""

    group: ClassVar[Group] = "items"
    reads: ClassVar[frozenset[str]] = frozenset({"order", "refund"})

    value: int = limit(5)

    @property
    def is_of_one(self) -> bool:
        return self.operator not in RANKS

    def held(self, scope: Scope) -> Grouped:
        return Grouped(rows=self.lines(scope), term="SUM(l.quantity)", default=0)

    def order_test(self, scope: Scope) -> Sql:
        return self.test(Column(term=OF_ORDER)) & self.is_inside(scope)

    def line_test(self, scope: Scope) -> Sql:
        return self.test(Column(term="l.quantity")) & self.is_inside(scope)
