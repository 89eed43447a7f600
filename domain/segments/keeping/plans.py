"""When a segment is refreshed whole: daily, weekly or monthly, at a minute of the shop's clock."""

import dataclasses
from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, Literal, get_args
from zoneinfo import ZoneInfo

from domain.audience import audit
from domain.core.errors import BadValueError
from domain.models import Person, Segment, SegmentKeeping, Shop
from domain.segments.keeping.membership import keeping_of

Every = Literal["", "daily", "weekly", "monthly"]
EVERY: Final[tuple[Every, ...]] = get_args(Every)
MINUTES: Final = 24 * 60


@dataclasses.dataclass(frozen=True, kw_only=True)
class Plan:
    """`minute` counts from midnight by the wall clock; `weekday` is 1-7, `day` 1-31.

    A month without that date has its last day instead.
    """

    every: Every = ""
    minute: int = 240
    weekday: int = 1
    day: int = 1

    def __post_init__(self) -> None:
        is_right = (
            self.every in EVERY
            and 0 <= self.minute < MINUTES
            and 1 <= self.weekday <= 7  # noqa: PLR2004 - days of a week
            and 1 <= self.day <= 31  # noqa: PLR2004 - the longest month
        )
        if not is_right:
            raise BadValueError(reason="not-a-plan")

    def after(self, moment: datetime, zone: ZoneInfo) -> datetime | None:
        """The next time after the moment; an hour the clocks leave out comes an hour later."""
        if not self.every:
            return None
        day = moment.astimezone(zone).date()
        while True:
            if self._is_day(day):
                found = wall_moment(day, self.minute, zone)
                if found > moment:
                    return found
            day += timedelta(days=1)

    def _is_day(self, day: date) -> bool:
        match self.every:
            case "weekly":
                return day.isoweekday() == self.weekday
            case "monthly":
                return day.day == min(self.day, monthrange(day.year, day.month)[1])
            case _:
                return True


def wall_moment(day: date, minute: int, zone: ZoneInfo) -> datetime:
    """The first instant when the wall clock of that day shows this minute or, left out, a later."""
    said = datetime.combine(day, time(minute // 60, minute % 60), tzinfo=zone)
    # Compared as instants: twice the same hour means its first time, and a gap is stepped over.
    return datetime.fromtimestamp(said.timestamp(), tz=UTC)


def plan_of(keeping: SegmentKeeping) -> Plan:
    """The plan of a segment."""
    every: Every = next((each for each in EVERY if each == keeping.plan), "")
    return Plan(
        every=every,
        minute=keeping.plan_minute,
        weekday=keeping.plan_weekday,
        day=keeping.plan_day,
    )


async def current(segment: Segment) -> tuple[Plan, datetime | None]:
    """The plan of a segment, and its next time."""
    keeping = await SegmentKeeping.get_or_none(segment_id=segment.id)
    return (Plan(), None) if keeping is None else (plan_of(keeping), keeping.plan_at)


async def set_plan(shop: Shop, segment: Segment, plan: Plan, actor: Person, now: datetime) -> None:
    """Refresh by this plan from now on."""
    await put(await keeping_of(shop, segment), plan, shop.zone, now)
    await audit.record(shop.id, actor, "segment_planned", now, name=segment.name)


async def put(keeping: SegmentKeeping, plan: Plan, zone: ZoneInfo, now: datetime) -> None:
    """Refresh by this plan from now on."""
    await SegmentKeeping.filter(id=keeping.id).update(
        plan=plan.every,
        plan_minute=plan.minute,
        plan_weekday=plan.weekday,
        plan_day=plan.day,
        plan_at=plan.after(now, zone),
    )
