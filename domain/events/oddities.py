"""Strange things about reports, counted in the same transaction as the events themselves."""

from collections.abc import Mapping
from datetime import datetime

from tortoise.expressions import F

from domain.models import EventOddity

# A page that invents names would fill the table.
MOST = 500

Key = tuple[str, str, str]


async def add(shop_id: int, counts: Mapping[Key, int], now: datetime) -> None:
    """Add to what is counted as `(what, name, detail)`; past MOST nothing new is noted."""
    for (what, name, detail), count in sorted(counts.items()):
        one = EventOddity.filter(shop_id=shop_id, what=what, name=name, detail=detail)
        if await one.update(count=F("count") + count, last_at=now):
            continue
        if await EventOddity.filter(shop_id=shop_id).count() < MOST:
            await EventOddity.create(
                shop_id=shop_id,
                what=what,
                name=name,
                detail=detail,
                count=count,
                first_at=now,
                last_at=now,
            )


async def of_name(shop_id: int, name: str) -> list[EventOddity]:
    """What was strange about one event, the most frequent first."""
    return await EventOddity.filter(shop_id=shop_id, name=name).order_by("-count", "id").limit(20)


async def nameless(shop_id: int) -> list[EventOddity]:
    """Refusals of names nobody knows, and robots."""
    found = EventOddity.filter(shop_id=shop_id, name__in=["?", ""])
    return await found.order_by("-count", "id").limit(20)
