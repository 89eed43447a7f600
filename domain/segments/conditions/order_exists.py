"""Whether a person has an order with these fields."""

import dataclasses
from typing import ClassVar

from domain.segments.condition import Group
from domain.segments.order_fields import OrderFieldsCondition
from domain.segments.purchases import InOneOrder
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql
from domain.segments.values.deed import DeedCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class OrderExists(InOneOrder, OrderFieldsCondition, DeedCondition):
    """Orders with the fields, so many of them; or none. Of one order: whether it has the fields."""

    group: ClassVar[Group] = "orders"
    reads: ClassVar[frozenset[str]] = frozenset({"order", "refund"})
    is_common: ClassVar[bool] = True

    def deeds(self, scope: Scope) -> Rows:
        return self.orders(scope)

    def order_test(self, scope: Scope) -> Sql:
        fits = ~self.fits() if self.operator == "did_not" else self.fits()
        return fits & self.is_inside(scope)
