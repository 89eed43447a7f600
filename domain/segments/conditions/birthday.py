"""When a person has a birthday."""

import dataclasses
from collections.abc import Iterable
from datetime import date, timedelta
from typing import ClassVar

from domain.core import params
from domain.core.errors import BadValueError
from domain.segments.birthdays import DAY, TOLD, WHOLE, YEAR, turns
from domain.segments.condition import Answer, Condition, Group
from domain.segments.flips import union
from domain.segments.scope import Scope
from domain.segments.sql import Sql
from domain.segments.values.calendar import days_around, month_days

AROUND = ("anniversary_in",)
IN_DAYS = ("in_next", "in_last")
WITH_DAY = ("on", "between", "before", "after")
WITH_YEAR = ("before", "after")
EMPTINESS = ("empty", "not_empty")
OPERATORS = (*AROUND, "is_today", *IN_DAYS, *WITH_DAY, *EMPTINESS)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Birthday(Condition):
    """The day and the month are enough, only `before` and `after` look at the year of birth.

    Those born on 29 February have their day on the 28th in common years.
    """

    group: ClassVar[Group] = "profile"
    reads: ClassVar[frozenset[str]] = frozenset({"customer"})
    is_common: ClassVar[bool] = True

    operator: str = params.choice(*OPERATORS, default="in_next")
    days: int = params.number(7, maximum=180, unit="days", only=("operator", IN_DAYS))
    day: str | None = params.day(only=("operator", WITH_DAY))
    until: str | None = params.day(only=("operator", ("between",)))
    days_before: int = params.number(0, maximum=180, unit="days", only=("operator", AROUND))
    days_after: int = params.number(7, maximum=180, unit="days", only=("operator", AROUND))

    def check(self) -> None:
        if self.operator in WITH_DAY and self.day is None:
            raise BadValueError(reason="missing", limit="day")
        if self.operator == "between" and self.until is None:
            raise BadValueError(reason="missing", limit="until")
        if self.operator == "between" and (self.until or "") < (self.day or ""):
            raise BadValueError(reason="upside-down", limit="until")

    @property
    def is_clock(self) -> bool:
        return self.operator in (*AROUND, *IN_DAYS, "is_today")

    def next_flip(self, scope: Scope) -> Sql | None:
        if not self.is_clock:
            return None
        before, after = self._reach
        return union((turns(scope, -after), turns(scope, before + 1)))

    def answer(self, scope: Scope) -> Answer:
        if self.operator in EMPTINESS:
            return Answer(yes=TOLD if self.operator == "not_empty" else ~TOLD)
        if self.operator in WITH_YEAR:
            return self._born()
        wanted = ", ".join(map(str, month_days(tuple(self._wanted(scope)))))
        return Answer(yes=TOLD & Sql(f"({DAY} IN ({wanted}))"), known=TOLD)

    @property
    def _reach(self) -> tuple[int, int]:
        """How many days before today and after it a birthday may be."""
        reach = {"in_next": (0, self.days), "in_last": (self.days, 0), "is_today": (0, 0)}
        return reach.get(self.operator, (self.days_before, self.days_after))

    def _wanted(self, scope: Scope) -> Iterable[date]:
        if self.is_clock:
            return days_around(scope, *self._reach)
        first = date.fromisoformat(self.day or "1970-01-01")
        last = date.fromisoformat(self.until) if self.until else first
        if self.operator == "on":
            return (first,)
        return (first + timedelta(days=n) for n in range(min((last - first).days, YEAR) + 1))

    def _born(self) -> Answer:
        asked = date.fromisoformat(self.day or "1970-01-01")
        limit = (asked.year * 100 + asked.month) * 100 + asked.day
        sign = "<" if self.operator == "before" else ">"
        return Answer(
            yes=WHOLE & Sql(f"(c.birth_year * 10000 + {DAY} {sign} {limit})"), known=WHOLE
        )
