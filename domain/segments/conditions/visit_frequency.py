"""How often a person comes for services."""

import dataclasses
from typing import ClassVar

from domain.core.params import number
from domain.segments.bookings import bookings
from domain.segments.condition import Group
from domain.segments.scope import Scope
from domain.segments.values.held import Grouped
from domain.segments.values.number import NumberCondition, limit
from domain.segments.window import LONGEST_DAYS, Window

PER_DAYS = 90


@dataclasses.dataclass(frozen=True, kw_only=True)
class VisitFrequency(NumberCondition):
    """Visits that took place in the last days, as so many per 90 days; zero without one."""

    group: ClassVar[Group] = "services"
    reads: ClassVar[frozenset[str]] = frozenset({"booking"})

    value: int = limit(1)
    over_days: int = number(360, minimum=1, maximum=LONGEST_DAYS, unit="days")

    @property
    def is_clock(self) -> bool:
        return True

    def held(self, scope: Scope) -> Grouped:
        done = bookings(scope, ("done",), Window(days=self.over_days))
        return Grouped(
            rows=done, term=f"(COUNT(*) * {PER_DAYS})", per=str(self.over_days), default=0
        )
