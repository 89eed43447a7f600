"""How many orders a person made."""

import dataclasses
from typing import ClassVar

from domain.segments.condition import Group
from domain.segments.order_fields import OrderFieldsCondition
from domain.segments.scope import Scope
from domain.segments.values.held import Grouped
from domain.segments.values.number import NumberCondition, limit


@dataclasses.dataclass(frozen=True, kw_only=True)
class OrderCount(OrderFieldsCondition, NumberCondition):
    """The number of orders with these fields in the window; nobody's is unknown."""

    group: ClassVar[Group] = "orders"
    reads: ClassVar[frozenset[str]] = frozenset({"order", "refund"})
    is_common: ClassVar[bool] = True

    value: int = limit(2)

    def held(self, scope: Scope) -> Grouped:
        return Grouped(rows=self.orders(scope), term="COUNT(*)", default=0)
