"""Where the readers of a message live: how many of them by time zone."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.messaging.audience import TELEGRAM, People, getting
from domain.messaging.readers import zone_of
from domain.models import Shop
from domain.segments.running import rows
from domain.segments.sql import sql


async def readers_by_zone(
    crowd: People,
    shop: Shop,
    now: datetime,
    *,
    waits: bool = False,
    channels: Sequence[str] = TELEGRAM,
    moves_on: bool = False,
) -> dict[ZoneInfo, int]:
    """Of those who will get it; of whom no zone is known, the shop's. Raises TooSlowError."""
    statement = sql(
        "SELECT c.time_zone, COUNT(*) AS n FROM customer c WHERE c.id IN (?) AND ?"
        " GROUP BY c.time_zone",
        crowd.people(shop, now),
        await getting(shop, channels, now, waits=waits, moves_on=moves_on),
    )
    found: dict[ZoneInfo, int] = {}
    for row in await rows(statement):
        zone = zone_of(row["time_zone"], shop)
        found[zone] = found.get(zone, 0) + int(row["n"])
    return found
