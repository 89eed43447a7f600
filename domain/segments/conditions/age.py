"""How old a person is."""

import dataclasses
from typing import ClassVar

from domain.segments.birthdays import DAY, WHOLE, turns
from domain.segments.condition import Group
from domain.segments.flips import for_everybody
from domain.segments.scope import Scope
from domain.segments.sql import Sql
from domain.segments.values.calendar import month_days
from domain.segments.values.held import Column
from domain.segments.values.number import EMPTINESS, MaybeNumberCondition, limit, upper_limit

OLDEST = 150


@dataclasses.dataclass(frozen=True, kw_only=True)
class Age(MaybeNumberCondition):
    """Full years today in the shop's zone; unknown without the year of birth."""

    group: ClassVar[Group] = "profile"
    reads: ClassVar[frozenset[str]] = frozenset({"customer"})
    is_common: ClassVar[bool] = True

    value: int = limit(18, maximum=OLDEST)
    upper: int | None = upper_limit(maximum=OLDEST)

    @property
    def is_clock(self) -> bool:
        return self.operator not in EMPTINESS

    def next_flip(self, scope: Scope) -> Sql | None:
        if not self.is_clock:
            return None
        if not self.is_relative:
            return turns(scope, 0)
        return for_everybody(scope, turns(scope.everybody(), 0))

    def held(self, scope: Scope) -> Column:
        today = scope.now.astimezone(scope.zone).date()
        passed = max(month_days((today,)))
        to_come = f"CASE WHEN {DAY} > {passed} THEN 1 ELSE 0 END"
        return Column(term=f"({today.year} - c.birth_year - {to_come})", present=WHOLE)
