"""How much a person has yet to spend to reach the next tier."""

import dataclasses
from typing import ClassVar

from domain.segments.condition import Group
from domain.segments.scope import Scope
from domain.segments.tiers import LEFT, sum_to_next
from domain.segments.values.held import Grouped
from domain.segments.values.number import MaybeNumberCondition, limit, upper_limit


@dataclasses.dataclass(frozen=True, kw_only=True)
class SumToNextTier(MaybeNumberCondition):
    """The threshold of the next tier less what counted orders brought; unknown at the top."""

    group: ClassVar[Group] = "loyalty"
    reads: ClassVar[frozenset[str]] = frozenset({"tier", "order", "refund"})

    value: int = limit(100_000, unit="money")
    upper: int | None = upper_limit(unit="money")

    def held(self, scope: Scope) -> Grouped:
        return Grouped(rows=sum_to_next(scope), term=LEFT)
