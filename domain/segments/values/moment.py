"""DATE: what can be asked of a moment, cut into days in the shop's zone."""

import dataclasses
from datetime import date, timedelta

from domain.core import params
from domain.core.errors import BadValueError
from domain.core.instant import to_milliseconds
from domain.core.period import day_start
from domain.segments import wall
from domain.segments.condition import Answer, Condition
from domain.segments.flips import HOUR, Flip, flips_of, tomorrow_of, union
from domain.segments.scope import Scope
from domain.segments.sql import NO, YES, Sql, either
from domain.segments.values.calendar import days_around, spans_of_anniversaries
from domain.segments.values.held import Held
from domain.segments.window import LONGEST_DAYS

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
    "in_next",
    "weekday_in",
    "anniversary_in",
)
DATE = (*ALWAYS, "empty", "not_empty")
# What is always behind us: an order, a registration.
PAST = tuple(name for name in ALWAYS if name != "in_next")
MAYBE_PAST = (*PAST, "empty", "not_empty")
IN_DAYS = ("in_last", "not_in_last", "more_than_ago", "in_next")
IN_HOURS = ("in_last_exact",)
WITH_DAY = ("on", "before", "after", "between")
WITH_TWO = ("between",)
AROUND = ("anniversary_in",)
NEGATIVE = ("not_in_last",)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclasses.dataclass(frozen=True, kw_only=True)
class MomentCondition(Condition):
    """A moment of the person against today, a day or a span; `between` includes both days."""

    operator: str = params.choice(*MAYBE_PAST, default="in_last")
    days: int = params.number(
        30, minimum=0, maximum=LONGEST_DAYS, unit="days", only=("operator", IN_DAYS)
    )
    hours: int = params.number(
        24, minimum=1, maximum=8_760, unit="hours", only=("operator", IN_HOURS)
    )
    day: str | None = params.day(only=("operator", WITH_DAY))
    until: str | None = params.day(only=("operator", WITH_TWO))
    weekdays: tuple[str, ...] = params.choices(
        *WEEKDAYS, default=(), only=("operator", ("weekday_in",))
    )
    days_before: int = params.number(
        0, minimum=0, maximum=180, unit="days", only=("operator", AROUND)
    )
    days_after: int = params.number(
        7, minimum=0, maximum=180, unit="days", only=("operator", AROUND)
    )
    or_empty: bool = params.flag(only=("operator", NEGATIVE))

    def held(self, scope: Scope) -> Held:
        """Where the moment is."""
        raise NotImplementedError

    def check(self) -> None:
        super().check()
        if self.operator in WITH_DAY and self.day is None:
            raise BadValueError(reason="missing", limit="day")
        if self.operator in WITH_TWO and self.until is None:
            raise BadValueError(reason="missing", limit="until")
        if self.operator in WITH_TWO and self.day and self.until and self.until < self.day:
            raise BadValueError(reason="upside-down", limit="until")
        if self.operator == "weekday_in" and not self.weekdays:
            raise BadValueError(reason="missing", limit="weekdays")

    @property
    def is_clock(self) -> bool:
        return self.operator in (*IN_DAYS, *IN_HOURS, *AROUND, "is_today")

    def next_flip(self, scope: Scope) -> Sql | None:
        held = self.held(scope)
        flips = self._flips()
        if self.operator in AROUND:
            own = tomorrow_of(scope, held.moments(scope))
        elif flips:
            own = flips_of(scope, held.moments(scope), *flips)
        else:
            return None
        return union(each for each in (own, held.flips()) if each is not None)

    def _flips(self) -> tuple[Flip, ...]:
        """When the answer about one moment changes; a moment still to come counts once it is."""
        match self.operator:
            case "in_last" | "not_in_last":
                return (Flip(), Flip(days=self.days + 1))
            case "more_than_ago":
                return (Flip(days=self.days + 1),)
            case "in_last_exact":
                return (Flip(), Flip(after=self.hours * HOUR + 1))
            case "is_today":
                return (Flip(days=0), Flip(days=1))
            case "in_next":
                return (Flip(days=-self.days), Flip())
            case _:
                return ()

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

    def _test(self, scope: Scope, held: Held) -> Sql:  # noqa: PLR0911 - one for each operator
        match self.operator:
            case "in_last":
                return _inside(held, scope.days_back(self.days), scope.moment)
            case "not_in_last":
                return ~_inside(held, scope.days_back(self.days), scope.moment)
            case "in_next":
                return _inside(held, scope.moment, scope.days_back(-self.days - 1))
            case "more_than_ago":
                return held.compare("<", scope.days_back(self.days))
            case "in_last_exact":
                return _inside(held, scope.moment - self.hours * HOUR, scope.moment)
            case "is_today":
                return _inside(held, scope.days_back(0), scope.days_back(-1))
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
                return _inside(held, _start(scope, first), _end(scope, last))
            case "weekday_in":
                wanted = ", ".join(str(WEEKDAYS.index(each) + 1) for each in self.weekdays)
                day = wall.weekday("{0}", scope.zone, scope.now)
                return held.test(f"({day} IN ({wanted}))")
            case "anniversary_in":
                days = days_around(scope, self.days_before, self.days_after)
                spans = spans_of_anniversaries(scope, days)
                return either(_inside(held, since, until) for since, until in spans)
            case _:
                return _inside(held, _start(scope, first), _end(scope, first))


def _inside(held: Held, since: int, until: int) -> Sql:
    return held.compare(">=", since) & held.compare("<", until)


def _start(scope: Scope, when: date) -> int:
    return to_milliseconds(day_start(when, scope.zone))


def _end(scope: Scope, when: date) -> int:
    return _start(scope, when + timedelta(days=1))
