"""When people were there: hours of their own week in which they came, tapped, wrote or ordered."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from domain.core.batches import batches
from domain.core.instant import to_milliseconds
from domain.messaging.pressure.control import PRIME
from domain.messaging.readers import zone_of
from domain.messaging.timing.habit import hour_of_week
from domain.models import Shop
from domain.segments.running import rows
from domain.segments.sql import listed, sql

LOOKED_BACK: Final = timedelta(days=180)
HOUR: Final = 3_600_000
# What happens to people instead of being done by them.
UNDONE: Final = ("bot_blocked", "message_bounced", "message_complained", "manager_call")
PAGE: Final = 500
# So many people tell a shop's hours; more would only take longer.
SAMPLE: Final = 20_000
# A visit of many taps is one hour in which somebody was there. Orders on the full half hour are
# left out: exports without a clock put them all at midnight.
STATEMENT: Final = """
SELECT c.id AS customer_id, c.time_zone AS zone, x.slot AS slot FROM customer c JOIN (
  SELECT e.customer_id AS customer_id, e.happened_at / 3600000 AS slot FROM event e
  WHERE e.shop_id = ? AND e.customer_id IN (?) AND e.happened_at >= ? AND e.happened_at < ?
    AND e.source IN ('app', 'web', 'bot') AND e.name NOT IN (?)
  UNION
  SELECT o.customer_id, o.placed_at / 3600000 FROM "order" o
  WHERE o.shop_id = ? AND o.customer_id IN (?) AND o.placed_at >= ? AND o.placed_at < ?
    AND o.placed_at % 1800000 <> 0
  UNION
  SELECT l.customer_id, l.written_at / 3600000 FROM letter l
  WHERE l.customer_id IN (?) AND l.staff_id IS NULL AND l.written_at >= ? AND l.written_at < ?
) x ON x.customer_id = c.id
"""

Own = dict[int, int]


async def hours(shop: Shop, customer_ids: Sequence[int], now: datetime) -> dict[int, Own]:
    """Of each how often they were there by hour of their week; who never was is not in it.

    Raises TooSlowError.
    """
    found: dict[int, Counter[int]] = {}
    for batch in batches(customer_ids, PAGE):
        page = listed(batch)
        span = (to_milliseconds(now - LOOKED_BACK), to_milliseconds(now))
        statement = sql(
            STATEMENT,
            *(shop.id, page, *span, listed(UNDONE)),
            *(shop.id, page, *span),
            *(page, *span),
        )
        # Of people who come often thousands of rows: other people are answered meanwhile.
        await asyncio.to_thread(_note, await rows(statement), shop, found)
    return {customer_id: dict(own) for customer_id, own in found.items()}


def _note(told: Sequence[dict[str, Any]], shop: Shop, found: dict[int, Counter[int]]) -> None:
    zones: dict[str, ZoneInfo] = {}
    places: dict[tuple[str, int], int] = {}
    for row in told:
        name, slot = str(row["zone"]), int(row["slot"])
        zone = zones.get(name) or zones.setdefault(name, zone_of(name, shop))
        place = places.get((name, slot))
        if place is None:
            place = hour_of_week(_moment(slot).astimezone(zone))
            places[name, slot] = place
        found.setdefault(int(row["customer_id"]), Counter())[place] += 1


def _moment(slot: int) -> datetime:
    return datetime.fromtimestamp(slot * HOUR / 1000, UTC)


async def some_people(shop: Shop) -> list[int]:
    """Up to SAMPLE customers, the same ones every time, from all times. Raises TooSlowError."""
    mixed = f"((c.id % {PRIME}) * 48271 % {PRIME})"
    statement = sql(
        "SELECT c.id AS id FROM customer c"  # noqa: S608 - only a prime is written in
        " WHERE c.shop_id = ? AND NOT c.is_guest AND NOT c.is_test"
        f" AND c.merged_into_id IS NULL AND c.erased_at IS NULL ORDER BY {mixed} LIMIT ?",
        shop.id,
        SAMPLE,
    )
    return [int(row["id"]) for row in await rows(statement)]
