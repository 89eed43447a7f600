"""Periods: half-open windows of local days, cut in the shop's zone."""

import dataclasses
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def day_start(day: date, zone: ZoneInfo) -> datetime:
    """The first instant of a local day; where midnight does not exist, the first one that does."""
    return datetime.combine(day, time(), tzinfo=zone)


def days_ago(days: int, now: datetime, zone: ZoneInfo) -> datetime:
    """The start of the local day `days` days before the day of `now`."""
    return day_start(now.astimezone(zone).date() - timedelta(days=days), zone)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Period:
    """Local days from `first` to `last`, both included; as instants `[start, end)`."""

    first: date
    last: date
    zone: ZoneInfo

    @classmethod
    def last_days(cls, days: int, now: datetime, zone: ZoneInfo) -> "Period":
        """The last `days` local days, today included."""
        today = now.astimezone(zone).date()
        return cls(first=today - timedelta(days=days - 1), last=today, zone=zone)

    @property
    def start(self) -> datetime:
        return day_start(self.first, self.zone)

    @property
    def end(self) -> datetime:
        return day_start(self.last + timedelta(days=1), self.zone)

    def days(self) -> Iterator[date]:
        """Every local day of the period, in order."""
        return (self.first + timedelta(days=n) for n in range((self.last - self.first).days + 1))

    def boundaries(self) -> tuple[tuple[date, datetime, datetime], ...]:
        """(day, its first instant, the first instant of the next); days of 23 and 25 hours too."""
        return tuple(
            (day, day_start(day, self.zone), day_start(day + timedelta(days=1), self.zone))
            for day in self.days()
        )
