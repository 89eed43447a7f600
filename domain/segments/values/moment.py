"""Moments: what can be asked of a date, cut into days in the shop's zone."""

import dataclasses
from datetime import date, timedelta

from domain.core import params
from domain.core.errors import BadValueError
from domain.core.instant import to_milliseconds
from domain.core.period import day_start
from domain.segments.condition import Answer, Condition
from domain.segments.scope import Scope
from domain.segments.sql import NO, YES, Sql
from domain.segments.values.held import Held

ALWAYS = (
    "in_last",
    "not_in_last",
    "more_than_ago",
    "on",
    "before",
    "after",
    "between",
    "is_today",
    "in_last_exact",
)
MAYBE = (*ALWAYS, "empty", "not_empty")
IN_DAYS = ("in_last", "not_in_last", "more_than_ago")
IN_HOURS = ("in_last_exact",)
WITH_DAY = ("on", "before", "after", "between")
WITH_TWO = ("between",)
NEGATIVE = ("not_in_last",)
LONGEST_DAYS = 3_650


@dataclasses.dataclass(frozen=True, kw_only=True)
class MomentCondition(Condition):
    """A moment of the person against today, a day or a span; `between` includes both days."""

    operator: str = params.choice(*MAYBE, default="in_last")
    days: int = params.number(
        30, minimum=0, maximum=LONGEST_DAYS, unit="days", only=("operator", IN_DAYS)
    )
    hours: int = params.number(
        24, minimum=1, maximum=8_760, unit="hours", only=("operator", IN_HOURS)
    )
    day: str | None = params.day(only=("operator", WITH_DAY))
    until: str | None = params.day(only=("operator", WITH_TWO))
    or_empty: bool = params.flag(only=("operator", NEGATIVE))

    def held(self, scope: Scope) -> Held:
        """Where the moment is."""
        raise NotImplementedError

    def check(self) -> None:
        if self.operator in WITH_DAY and self.day is None:
            raise BadValueError(reason="missing", limit="day")
        if self.operator in WITH_TWO and self.until is None:
            raise BadValueError(reason="missing", limit="until")
        if self.operator in WITH_TWO and self.day and self.until and self.until < self.day:
            raise BadValueError(reason="upside-down", limit="until")

    @property
    def is_clock(self) -> bool:
        return self.operator in (*IN_DAYS, *IN_HOURS, "is_today")

    def answer(self, scope: Scope) -> Answer:
        held = self.held(scope)
        known = held.known()
        if self.operator == "not_empty":
            return Answer(yes=known or YES)
        if self.operator == "empty":
            return Answer(yes=~known if known else NO)
        test = self._test(scope, held)
        if known is None:
            return Answer(yes=held.where(test))
        if self.or_empty and self.operator in NEGATIVE:
            return Answer(yes=held.where(test) | ~known)
        return Answer(yes=held.where(test), known=known, failing=held.where(~test))

    def _test(self, scope: Scope, held: Held) -> Sql:
        match self.operator:
            case "in_last":
                return self._inside(held, scope.days_back(self.days), scope.moment)
            case "not_in_last":
                return ~self._inside(held, scope.days_back(self.days), scope.moment)
            case "more_than_ago":
                return held.compare("<", scope.days_back(self.days))
            case "in_last_exact":
                since = to_milliseconds(scope.now - timedelta(hours=self.hours))
                return self._inside(held, since, scope.moment)
            case "is_today":
                return self._inside(held, scope.days_back(0), scope.days_back(-1))
            case _:
                return self._on_days(scope, held)

    def _on_days(self, scope: Scope, held: Held) -> Sql:
        first = date.fromisoformat(self.day or "1970-01-01")
        last = date.fromisoformat(self.until) if self.until else first
        match self.operator:
            case "before":
                return held.compare("<", _start(scope, first))
            case "after":
                return held.compare(">=", _start(scope, first + timedelta(days=1)))
            case "between":
                return self._inside(held, _start(scope, first), _end(scope, last))
            case _:
                return self._inside(held, _start(scope, first), _end(scope, first))

    @staticmethod
    def _inside(held: Held, since: int, until: int) -> Sql:
        return held.compare(">=", since) & held.compare("<", until)


def _start(scope: Scope, when: date) -> int:
    return to_milliseconds(day_start(when, scope.zone))


def _end(scope: Scope, when: date) -> int:
    return _start(scope, when + timedelta(days=1))
