"""How many messages went, and are to go, on each day; which campaigns a day has."""

import dataclasses
from collections import Counter
from datetime import date, datetime, timedelta
from typing import Final

from tortoise.expressions import Q

from domain.core.instant import from_milliseconds, to_milliseconds
from domain.core.period import Period, day_start
from domain.models import Campaign, Shop
from domain.segments.running import rows
from domain.segments.sql import Sql, sql

HOUR: Final = 3_600_000
# What goes slowly is spread over its hours, not further than this.
LONGEST: Final = 24 * 62
SENT: Final = (
    "SELECT hour, COUNT(*) AS n FROM (SELECT (sent_at - ?) / ? AS hour FROM delivery"
    " WHERE shop_id = ? AND sent_at >= ? AND sent_at < ?) AS sends GROUP BY hour"
)
PLANNED: Final = (
    "SELECT hour, COUNT(*) AS n FROM (SELECT (CASE WHEN not_before > ? THEN not_before ELSE ? END"
    " - ?) / ? AS hour FROM delivery WHERE shop_id = ? AND status IN ('planned', 'held')"
    " AND not_before < ?) AS plans WHERE hour >= 0 GROUP BY hour"
)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Day:
    """The load of a local day: what went, and what is to go as far as is known now."""

    day: date
    sent: int = 0
    planned: int = 0
    campaigns: int = 0

    @property
    def load(self) -> int:
        return self.sent + self.planned


async def days(shop: Shop, period: Period, now: datetime) -> list[Day]:
    """Every day of the period. Raises TooSlowError."""
    start, end, moment = (to_milliseconds(each) for each in (period.start, period.end, now))
    sent = await _by_day(shop, start, sql(SENT, start, HOUR, shop.id, start, end))
    planned: Counter[date] = Counter()
    if now < period.end:
        open_ones = sql(PLANNED, moment, moment, start, HOUR, shop.id, end)
        planned = await _by_day(shop, start, open_ones)
    begun: Counter[date] = Counter()
    for campaign in await _between(shop, period.start, period.end):
        begun[_day_of(campaign, shop)] += 1
        planned.update(_expected(campaign, shop))
    return [
        Day(day=each, sent=sent[each], planned=planned[each], campaigns=begun[each])
        for each in period.days()
    ]


async def on_day(shop: Shop, day: date) -> list[Campaign]:
    """The campaigns that begin on a day, the earliest first."""
    after = day_start(day + timedelta(days=1), shop.zone)
    found = await _between(shop, day_start(day, shop.zone), after)
    return sorted(found, key=begins)


def begins(campaign: Campaign) -> datetime:
    """When it began, or is to begin."""
    return campaign.started_at or campaign.starts_at or campaign.made_at


async def _between(shop: Shop, start: datetime, end: datetime) -> list[Campaign]:
    begun = Q(started_at__gte=start, started_at__lt=end)
    waiting = Q(status__in=("scheduled", "late"), starts_at__gte=start, starts_at__lt=end)
    return await Campaign.filter(begun | waiting, shop_id=shop.id)


async def _by_day(shop: Shop, start: int, statement: Sql) -> Counter[date]:
    """By hours in the database, by local days here: those differ in length."""
    found: Counter[date] = Counter()
    for row in await rows(statement):
        moment = from_milliseconds(start + int(row["hour"]) * HOUR)
        found[moment.astimezone(shop.zone).date()] += int(row["n"])
    return found


def _expected(campaign: Campaign, shop: Shop) -> Counter[date]:
    """What a campaign that waits for its moment is about to send, at its own speed."""
    left: Counter[date] = Counter()
    if campaign.status != "scheduled" or campaign.starts_at is None:
        return left
    size, per_hour = campaign.audience_size, campaign.per_hour or campaign.audience_size
    for hour in range(LONGEST):
        if size <= 0:
            break
        moment = campaign.starts_at + timedelta(hours=hour)
        left[moment.astimezone(shop.zone).date()] += min(size, per_hour)
        size -= per_hour
    return left


def _day_of(campaign: Campaign, shop: Shop) -> date:
    return begins(campaign).astimezone(shop.zone).date()
