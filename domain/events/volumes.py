"""How many events of each name came, and when the last."""

import dataclasses
from datetime import datetime, timedelta

from tortoise.connection import get_connection

from domain.core.instant import from_milliseconds, to_milliseconds
from domain.core.reading import reading
from domain.models import Event

DAY, WEEK, MONTH = timedelta(days=1), timedelta(days=7), timedelta(days=30)
# Names are found by jumping from one to the next in the index, whatever the table holds.
STATEMENT = """
WITH RECURSIVE seen(name) AS (
    SELECT MIN(name) FROM event WHERE shop_id = {shop}
    UNION ALL
    SELECT (SELECT MIN(e.name) FROM event e WHERE e.shop_id = {shop} AND e.name > seen.name)
    FROM seen WHERE seen.name IS NOT NULL
)
SELECT name,
    (SELECT MAX(e.happened_at) FROM event e
     WHERE e.shop_id = {shop} AND e.name = seen.name) AS last,
    (SELECT COUNT(*) FROM event e
     WHERE e.shop_id = {shop} AND e.name = seen.name AND e.happened_at >= {since}) AS n
FROM seen WHERE name IS NOT NULL
"""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Volume:
    """One name; `count` is of the last 30 days."""

    name: str
    count: int
    last_at: datetime


@dataclasses.dataclass(frozen=True, kw_only=True)
class Closer:
    """One name, looked at closer."""

    day: int
    week: int
    month: int
    last_at: datetime | None


async def by_name(shop_id: int, now: datetime) -> list[Volume]:
    """Every name that ever came, the most frequent first."""
    numbers = {"shop": int(shop_id), "since": to_milliseconds(now - MONTH)}
    connection = get_connection(reading.get())
    rows = await connection.execute_query_dict(STATEMENT.format(**numbers))
    found = [
        Volume(name=row["name"], count=row["n"], last_at=from_milliseconds(row["last"]))
        for row in rows
    ]
    return sorted(found, key=lambda each: (-each.count, each.name))


async def last_of_pages(shop_id: int) -> datetime | None:
    """When a page was last heard of; these names come from the tracker only."""
    moments: list[datetime] = []
    for name in ("visit_start", "page_view", "screen_view", "tap"):
        events = Event.filter(shop_id=shop_id, name=name)
        last = await events.order_by("-happened_at").first()
        moments += [last.happened_at] if last else []
    return max(moments, default=None)


async def closer(shop_id: int, name: str, now: datetime) -> Closer:
    """Counts of the last day, week and month, each up to now."""
    events = Event.filter(shop_id=shop_id, name=name)
    last = await events.order_by("-happened_at").first()
    return Closer(
        day=await events.filter(happened_at__gte=now - DAY).count(),
        week=await events.filter(happened_at__gte=now - WEEK).count(),
        month=await events.filter(happened_at__gte=now - MONTH).count(),
        last_at=last.happened_at if last else None,
    )
