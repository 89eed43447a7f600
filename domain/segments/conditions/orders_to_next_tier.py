"""How many orders a person has yet to make to reach the next tier."""

import dataclasses
from typing import ClassVar

from domain.segments.condition import Group
from domain.segments.scope import Scope
from domain.segments.tiers import LEFT, orders_to_next
from domain.segments.values.held import Grouped
from domain.segments.values.number import MaybeNumberCondition, limit


@dataclasses.dataclass(frozen=True, kw_only=True)
class OrdersToNextTier(MaybeNumberCondition):
    """The threshold of the next tier less the counted orders; unknown at the top."""

    group: ClassVar[Group] = "loyalty"
    reads: ClassVar[frozenset[str]] = frozenset({"tier", "order", "refund"})

    value: int = limit(1)

    def held(self, scope: Scope) -> Grouped:
        return Grouped(rows=orders_to_next(scope), term=LEFT)
