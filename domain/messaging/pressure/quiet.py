"""Quiet hours: minutes of a local day in which nobody is written to."""

import dataclasses
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

DAY: Final = 24 * 60


@dataclasses.dataclass(frozen=True, kw_only=True)
class Quiet:
    """From the minute `starts` of the day up to the minute `ends`, over midnight too.

    Where both are the same there are no quiet hours.
    """

    starts: int
    ends: int

    def holds(self, minute: int) -> bool:
        """Whether the minute of the day lies in them."""
        if self.starts <= self.ends:
            return self.starts <= minute < self.ends
        return minute >= self.starts or minute < self.ends

    @property
    def open_minutes(self) -> int:
        """How many minutes of a day are left to write in."""
        return DAY - (self.ends - self.starts) % DAY


NEVER: Final = Quiet(starts=0, ends=0)


def minute_of(now: datetime, zone: ZoneInfo) -> int:
    """The local minute of the day."""
    local = now.astimezone(zone)
    return local.hour * 60 + local.minute


def quiet_until(quiet: Quiet, now: datetime, zone: ZoneInfo) -> datetime | None:
    """When it is quiet no more; None where it is not quiet now.

    The clock on the wall decides. An end that a change of the clock skips moves forward by as much;
    of one that comes twice the first that is still ahead counts.
    """
    moment = now
    while quiet.holds(minute_of(moment, zone)):
        moment = _next_end(quiet, moment, zone)
    return None if moment == now else moment


def _next_end(quiet: Quiet, now: datetime, zone: ZoneInfo) -> datetime:
    today = now.astimezone(zone).date()
    ends = time(quiet.ends // 60, quiet.ends % 60)
    found = (
        _instant(today + timedelta(days=days), ends, zone, fold)
        for days in (0, 1, 2)
        for fold in (0, 1)
    )
    return min(each for each in found if each > now)


def _instant(day: date, clock: time, zone: ZoneInfo, fold: int) -> datetime:
    return datetime.combine(day, clock.replace(fold=fold), tzinfo=zone).astimezone(UTC)
