"""How the size of a segment went: day by day, with those who entered and left."""

import dataclasses
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.models import Segment, SegmentSize, Shop


@dataclasses.dataclass(frozen=True, kw_only=True)
class Day:
    """The size at the end of a local day, and who came and went on it."""

    day: date
    size: int
    entered: int = 0
    left: int = 0


@dataclasses.dataclass(frozen=True, kw_only=True)
class History:
    """Days without a gap, the last of them today. `before` is the size the period began with."""

    days: tuple[Day, ...]
    before: int
    zone: ZoneInfo

    @property
    def entered(self) -> int:
        return sum(each.entered for each in self.days)

    @property
    def left(self) -> int:
        return sum(each.left for each in self.days)

    @property
    def last(self) -> int:
        return self.days[-1].size

    @property
    def net(self) -> int:
        return self.last - self.before

    @property
    def sizes(self) -> tuple[int, ...]:
        return tuple(each.size for each in self.days)


async def history(
    shop: Shop, segment: Segment, now: datetime, most_days: int | None = None
) -> History | None:
    """All days since the first that is known, or the last of them; None where nothing is known.

    A day on which nothing happened has the size of the day before. The first known day is where
    counting began: its people are not told as growth from nothing.
    """
    today = now.astimezone(shop.zone).date()
    rows = await SegmentSize.filter(
        shop_id=shop.id, segment_id=segment.id, day__lte=today.isoformat()
    ).order_by("day")
    if not rows:
        return None
    by_day = {date.fromisoformat(each.day): each for each in rows}
    first = min(by_day)
    began = first if most_days is None else max(first, today - timedelta(days=most_days - 1))
    days: list[Day] = []
    size = before = rows[0].size
    day = first
    while day <= today:
        row = by_day.get(day)
        if day == began:
            before = size
        size = size if row is None else row.size
        if day >= began:
            # Those found when the keeping began have not come on that day.
            days.append(_day(day, size, row if day > first else None))
        day += timedelta(days=1)
    return History(days=tuple(days), before=before, zone=shop.zone)


def _day(day: date, size: int, row: SegmentSize | None) -> Day:
    if row is None:
        return Day(day=day, size=size)
    return Day(day=day, size=size, entered=row.entered, left=row.gone)
