"""When a person's first counted order was placed."""

import dataclasses
from typing import ClassVar

from domain.segments.condition import Group
from domain.segments.purchases import orders
from domain.segments.scope import Scope
from domain.segments.values.held import Grouped
from domain.segments.values.moment import MomentCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class FirstOrder(MomentCondition):
    """The moment of the first counted order; unknown for who has none."""

    group: ClassVar[Group] = "orders"
    reads: ClassVar[frozenset[str]] = frozenset({"order", "refund"})
    is_common: ClassVar[bool] = True

    def held(self, scope: Scope) -> Grouped:
        return Grouped(rows=orders(scope), term="MIN(o.placed_at)")
