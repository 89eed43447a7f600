"""The periods a report may be asked for: by name, by dates, one step back or forth.

In a route a period is one word: a preset, which moves with the day, or `20260301-20260316`.
"""

import calendar
import dataclasses
import re
from datetime import date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from domain.core.errors import BadValueError, DomainError
from domain.core.params import day
from domain.core.period import Period
from domain.models import Shop
from domain.reports.sales import last_sale

PRESETS = ("d7", "d30", "d90", "month", "last_month", "d365")
USUAL = "d30"
LONGEST_DAYS = 366
FIRST_YEAR = 2000
WORD = re.compile(r"(\d{8})-(\d{8})")
# Two dates as people type them: 01.02.2026 - 15.03.2026, 1.2.26—15.3.26, 2026-02-01 2026-03-15.
TYPED = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})")


@dataclasses.dataclass(eq=False)
class BadPeriodError(DomainError):
    """Two dates that make no period. `reason`: not-dates, no-such-day, too-long, too-early."""

    code = "bad-period"
    reason: Literal["not-dates", "no-such-day", "too-long", "too-early"]
    days: int = LONGEST_DAYS


@dataclasses.dataclass(frozen=True, kw_only=True)
class Dates:
    """Two days picked in a calendar, both included."""

    first: str | None = day()
    last: str | None = day()

    def check(self) -> None:
        """Raises BadValueError naming the day that is missing."""
        for name in ("first", "last"):
            if getattr(self, name) is None:
                raise BadValueError(reason="missing", limit=name)

    def period(self, zone: ZoneInfo) -> Period:
        """In either order. Raises BadPeriodError."""
        return read(f"{self.first} {self.last}", zone)


def period_of(word: str, now: datetime, zone: ZoneInfo) -> Period:
    """The period of a route. Raises BadPeriodError."""
    today = now.astimezone(zone).date()
    if re.fullmatch(r"d\d{1,3}", word):
        return checked(Period.last_days(int(word[1:]), now, zone))
    match word:
        case "month":
            return Period(first=today.replace(day=1), last=today, zone=zone)
        case "last_month":
            last = today.replace(day=1) - timedelta(days=1)
            return Period(first=last.replace(day=1), last=last, zone=zone)
    found = WORD.fullmatch(word)
    if found is None:
        raise BadPeriodError(reason="not-dates")
    first, last = (_day(text[:4], text[4:6], text[6:]) for text in found.groups())
    return checked(Period(first=first, last=last, zone=zone))


def word_of(period: Period) -> str:
    """The word of a period with these very dates."""
    return f"{period.first:%Y%m%d}-{period.last:%Y%m%d}"


def read(text: str, zone: ZoneInfo) -> Period:
    """The period somebody typed: two dates, or one for a single day. Raises BadPeriodError."""
    found = TYPED.findall(text)
    if not 1 <= len(found) <= 2:  # noqa: PLR2004 - from and to
        raise BadPeriodError(reason="not-dates")
    days = sorted(_typed_day(each) for each in found)
    return checked(Period(first=days[0], last=days[-1], zone=zone))


def shifted(period: Period, steps: int) -> Period:
    """The neighbour: whole months go by months, everything else by its own length."""
    if _is_month(period):
        month = period.first.year * 12 + period.first.month - 1 + steps
        first = date(month // 12, month % 12 + 1, 1)
        return Period(first=first, last=_month_end(first), zone=period.zone)
    length = (period.last - period.first).days + 1
    by = timedelta(days=length * steps)
    return Period(first=period.first + by, last=period.last + by, zone=period.zone)


async def usual(shop: Shop, now: datetime) -> str:
    """The last thirty days, or those up to the last order where the shop sold nothing since."""
    latest = await last_sale(shop)
    recent = Period.last_days(30, now, shop.zone)
    if latest is None or latest >= recent.start:
        return USUAL
    return word_of(Period.last_days(30, latest, shop.zone))


def checked(period: Period) -> Period:
    """The period, if a report can be asked for it. Raises BadPeriodError."""
    days = (period.last - period.first).days + 1
    if period.first.year < FIRST_YEAR:
        raise BadPeriodError(reason="too-early")
    if not 1 <= days <= LONGEST_DAYS:
        raise BadPeriodError(reason="too-long")
    return period


def _is_month(period: Period) -> bool:
    return period.first.day == 1 and period.last == _month_end(period.first)


def _month_end(first: date) -> date:
    return first.replace(day=calendar.monthrange(first.year, first.month)[1])


def _typed_day(text: str) -> date:
    if "-" in text:
        return _day(*text.split("-"))
    day, month, year = re.split(r"[./]", text)
    return _day(year if len(year) > 2 else f"20{year}", month, day)  # noqa: PLR2004 - 26 is 2026


def _day(year: str, month: str, day: str) -> date:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        raise BadPeriodError(reason="no-such-day") from None
