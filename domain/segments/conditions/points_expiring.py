"""How many points a person loses soon."""

import dataclasses
from typing import ClassVar

from domain.core.params import number
from domain.segments.accounts import expiring, movements
from domain.segments.condition import Group
from domain.segments.scope import Scope
from domain.segments.values.held import Grouped
from domain.segments.values.number import MaybeNumberCondition, limit


@dataclasses.dataclass(frozen=True, kw_only=True)
class PointsExpiring(MaybeNumberCondition):
    """What is lost by the end of that day if nothing is spent; unknown for who has no account."""

    group: ClassVar[Group] = "loyalty"
    reads: ClassVar[frozenset[str]] = frozenset({"loyalty"})
    is_common: ClassVar[bool] = True

    value: int = limit(1)
    within: int = number(7, maximum=1_000, unit="days")

    @property
    def is_clock(self) -> bool:
        return True

    def held(self, scope: Scope) -> Grouped:
        rows = movements(scope, "points", self.within)
        return Grouped(rows=rows, term=expiring(scope, self.within))
