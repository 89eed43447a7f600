"""Days of the calendar: which of them have an anniversary, and the moments they are made of."""

from collections.abc import Iterator
from datetime import date, timedelta

from domain.core.instant import to_milliseconds
from domain.core.period import day_start
from domain.segments.scope import Scope

OLDEST_YEARS = 120
MONTH = 100


def days_around(scope: Scope, before: int, after: int) -> tuple[date, ...]:
    """The local days from `before` days ago to `after` days ahead, today included."""
    today = scope.now.astimezone(scope.zone).date()
    return tuple(today + timedelta(days=n) for n in range(-before, after + 1))


def month_days(days: tuple[date, ...]) -> tuple[int, ...]:
    """The days as month * 100 + day; 29 February falls on the 28th in common years."""
    found = {day.month * MONTH + day.day for day in days}
    if any((day.month, day.day) == (2, 28) and not _is_leap(day.year) for day in days):
        found.add(2 * MONTH + 29)
    return tuple(sorted(found))


def spans_of_anniversaries(scope: Scope, days: tuple[date, ...]) -> list[tuple[int, int]]:
    """Half-open spans of the moments that have an anniversary on one of the days, of past years."""
    dates = sorted({origin for day in days for origin in _origins(day)})
    spans: list[tuple[date, date]] = []
    for each in dates:
        if spans and spans[-1][1] == each:
            spans[-1] = (spans[-1][0], each + timedelta(days=1))
        else:
            spans.append((each, each + timedelta(days=1)))
    return [(_start(scope, first), _start(scope, end)) for first, end in spans]


def _origins(day: date) -> Iterator[date]:
    for year in range(day.year - 1, day.year - OLDEST_YEARS, -1):
        if (day.month, day.day) != (2, 29) or _is_leap(year):
            yield day.replace(year=year)
        if (day.month, day.day) == (2, 28) and not _is_leap(day.year) and _is_leap(year):
            yield date(year, 2, 29)


def _start(scope: Scope, day: date) -> int:
    return to_milliseconds(day_start(day, scope.zone))


def _is_leap(year: int) -> bool:
    return (year % 4 == 0 and year % 100 != 0) or year % 400 == 0
