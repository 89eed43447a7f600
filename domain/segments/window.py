"""The window of time a condition looks at: the last days, the last hours, or from day to day.

Days are local days of the shop and are counted back from today, so `days=30` begins with the day
thirty days ago; hours are exact. All windows are half-open and end before now.
"""

import dataclasses
from datetime import date, timedelta

from domain.core.errors import BadValueError
from domain.core.instant import to_milliseconds
from domain.core.params import choice, day, optional_number
from domain.core.period import day_start
from domain.segments.condition import Condition
from domain.segments.flips import HOUR, Flip
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql

LONGEST_DAYS = 3_650
LONGEST_HOURS = 8_760


@dataclasses.dataclass(frozen=True, kw_only=True)
class Window:
    """Without any limit it is everything before now."""

    days: int | None = None
    hours: int | None = None
    first: date | None = None
    last: date | None = None

    @property
    def is_clock(self) -> bool:
        """Whether rows leave it as time goes by."""
        return self.days is not None or self.hours is not None

    def test(self, scope: Scope, column: str) -> Sql:
        """Whether a moment is inside."""
        passed = sql(f"{column} < ?", scope.moment)
        begins = self.begins(scope)
        inside = passed if begins is None else sql(f"{column} >= ?", begins) & passed
        until = self.ends(scope)
        return inside if until is None else inside & sql(f"{column} < ?", until)

    def begins(self, scope: Scope) -> int | None:
        """The first moment inside; None where it has none."""
        if self.days is not None:
            return scope.days_back(self.days)
        if self.hours is not None:
            return scope.moment - self.hours * HOUR
        if self.first is not None:
            return to_milliseconds(day_start(self.first, scope.zone))
        return None

    def ends(self, scope: Scope) -> int | None:
        """The first moment after it; None where that is now."""
        if self.last is None:
            return None
        return to_milliseconds(day_start(self.last + timedelta(days=1), scope.zone))

    @property
    def leaving(self) -> Flip | None:
        """When a row is no longer inside."""
        if self.days is not None:
            return Flip(days=self.days + 1)
        return None if self.hours is None else Flip(after=self.hours * HOUR + 1)


EVER = Window()


@dataclasses.dataclass(frozen=True, kw_only=True)
class Windowed(Condition):
    """The part of a condition that chooses the window. Without `days` it is all time."""

    period: str = choice("days", "hours", "dates", default="days")
    days: int | None = optional_number(
        minimum=1, maximum=LONGEST_DAYS, unit="days", only=("period", ("days",))
    )
    hours: int | None = optional_number(
        minimum=1, maximum=LONGEST_HOURS, unit="hours", only=("period", ("hours",))
    )
    first_day: str | None = day(only=("period", ("dates",)))
    last_day: str | None = day(only=("period", ("dates",)))

    @property
    def window(self) -> Window:
        """The window chosen."""
        match self.period:
            case "hours":
                return Window(hours=self.hours)
            case "dates":
                return Window(first=_date(self.first_day), last=_date(self.last_day))
            case _:
                return Window(days=self.days)

    @property
    def is_clock(self) -> bool:
        return self.window.is_clock

    def check(self) -> None:
        super().check()
        if self.period != "dates":
            return
        for name in ("first_day", "last_day"):
            if getattr(self, name) is None:
                raise BadValueError(reason="missing", limit=name)
        if (self.last_day or "") < (self.first_day or ""):
            raise BadValueError(reason="upside-down", limit="last_day")


def _date(said: str | None) -> date | None:
    return date.fromisoformat(said) if said else None
