"""The shop's wall clock in SQL: no engine knows zones alike, so the changes of the clock are told.

`offset` is the zone's distance from UTC in milliseconds. Changes are looked up day by day from
fifteen years before now to three years after; what lies outside has the offset of the nearest one.
"""

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from domain.core.instant import from_milliseconds, to_milliseconds

DAY = 86_400_000
BACK, AHEAD = timedelta(days=15 * 365), timedelta(days=3 * 365)
# Keeps divisions of moments before 1970 downward on both engines; a whole number of weeks.
SHIFT_DAYS = 7 * 20_000


def to_local(term: str, zone: ZoneInfo, now: datetime) -> str:
    """The moment `term` as milliseconds on the wall; `term` should be a bare column."""
    first, changes = _changes_near(zone, now)
    return _by_case(term, first, [(at, after) for at, _, after in changes], "+")


def to_moment(term: str, zone: ZoneInfo, now: datetime) -> str:
    """The first moment at which the wall shows `term`; in a gap, the moment of the change."""
    first, changes = _changes_near(zone, now)
    return _by_case(term, first, [(at + max(pair), pair[1]) for at, *pair in changes], "-")


def local_day(term: str, zone: ZoneInfo, now: datetime) -> str:
    """The local day of a moment as a number, 0 for 1 January 1970."""
    shift = SHIFT_DAYS * DAY
    return f"((({to_local(term, zone, now)}) + {shift}) / {DAY} - {SHIFT_DAYS})"


def weekday(term: str, zone: ZoneInfo, now: datetime) -> str:
    """1 for Monday to 7 for Sunday: 1 January 1970 was a Thursday."""
    return f"(({local_day(term, zone, now)} + {SHIFT_DAYS} + 3) % 7 + 1)"


def hour(term: str, zone: ZoneInfo, now: datetime) -> str:
    """The local hour of a moment, 0 to 23."""
    shift = SHIFT_DAYS * DAY
    return f"(((({to_local(term, zone, now)}) + {shift}) % {DAY}) / 3600000)"


def _by_case(term: str, first: int, changes: list[tuple[int, int]], sign: str) -> str:
    """The newest change first: most rows are young."""
    if not changes:
        return f"{term} {sign} ({first})"
    cases = " ".join(f"WHEN {term} >= {at} THEN {offset}" for at, offset in reversed(changes))
    return f"{term} {sign} (CASE {cases} ELSE {first} END)"


def _changes_near(zone: ZoneInfo, now: datetime) -> tuple[int, list[tuple[int, int, int]]]:
    return _changes(zone, now.year)


@lru_cache(maxsize=256)
def _changes(zone: ZoneInfo, year: int) -> tuple[int, list[tuple[int, int, int]]]:
    """The offset at first, and each change as (moment, offset before, offset after)."""
    at = datetime(year, 1, 1, tzinfo=UTC) - BACK
    end = datetime(year, 12, 31, tzinfo=UTC) + AHEAD
    first = before = _offset(zone, at)
    found = []
    while at < end:
        after = _offset(zone, at + timedelta(days=1))
        if after != before:
            found.append((_moment_of_change(zone, at, before), before, after))
        at, before = at + timedelta(days=1), after
    return first, found


def _offset(zone: ZoneInfo, at: datetime) -> int:
    return (at.astimezone(zone).utcoffset() or timedelta()) // timedelta(milliseconds=1)


def _moment_of_change(zone: ZoneInfo, since: datetime, before: int) -> int:
    low, high = to_milliseconds(since), to_milliseconds(since) + DAY
    while high - low > 1:
        middle = (low + high) // 2
        is_before = _offset(zone, from_milliseconds(middle)) == before
        low, high = (middle, high) if is_before else (low, middle)
    return high
