"""The channels of a shop weighed by what came of its messages lately."""

import dataclasses
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from domain.core.instant import to_milliseconds
from domain.messaging.pressure.decision import MARKETING, closed_by
from domain.messaging.readers import readers
from domain.messaging.worth.chance import Way, ordered, strength
from domain.models import Shop
from domain.segments.running import rows
from domain.segments.sql import YES, Sql, listed, sql
from domain.statistics.estimate import Share

LOOKED_BACK: Final = timedelta(days=90)
# Whoever follows a link does so by then; an order within a week after it is counted to it.
READ: Final = timedelta(days=3)
BOUGHT: Final = timedelta(days=7)
SAMPLE: Final = 5_000
MESSAGES: Final = """
SELECT d.customer_id AS customer_id, d.channel AS channel, COUNT(*) AS total,
  SUM(CASE WHEN EXISTS (SELECT 1 FROM message_click k WHERE k.shop_id = d.shop_id
    AND k.delivery_id = d.id AND k.is_human) THEN 1 ELSE 0 END) AS hits
FROM delivery d
WHERE d.shop_id = ? AND ? AND d.kind = 'marketing' AND d.status = 'sent'
  AND d.sent_at >= ? AND d.sent_at < ?
GROUP BY d.customer_id, d.channel
"""
WHOLE: Final = (
    "SELECT channel, SUM(total) AS total, SUM(hits) AS hits FROM (?) AS m GROUP BY channel"
)
PEOPLE: Final = (
    "SELECT channel, total, hits FROM (?) AS m WHERE total > 1 ORDER BY customer_id LIMIT ?"
)
VALUE: Final = """
SELECT COUNT(*) AS clicks, SUM(COALESCE((SELECT o.total FROM "order" o
  WHERE o.shop_id = k.shop_id AND o.customer_id = k.customer_id AND o.status IN (?)
    AND o.placed_at >= k.clicked_at AND o.placed_at < k.clicked_at + ?
  ORDER BY o.placed_at, o.id LIMIT 1), 0)) AS money
FROM message_click k WHERE k.shop_id = ? AND k.is_human AND k.id IN (
  SELECT MIN(f.id) FROM message_click f WHERE f.shop_id = ? AND f.is_human
    AND f.clicked_at >= ? AND f.clicked_at < ? GROUP BY f.delivery_id)
"""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Weighed:
    """What is known: the channels, and what a click brought on average, in minor units.

    `clicks` is of how many that average is; of none it is 0.
    """

    ways: Mapping[str, Way]
    click: float
    clicks: int


async def weighed(
    shop: Shop, channels: Sequence[str], costs: Mapping[str, float], now: datetime
) -> Weighed:
    """The channels of a shop; `costs` of a message by channel. Raises TooSlowError."""
    messages = _messages(shop, YES, now)
    told = {str(row["channel"]): row for row in await rows(sql(WHOLE, messages))}
    people: dict[str, list[Share]] = defaultdict(list)
    for row in await rows(sql(PEOPLE, messages, SAMPLE)):
        people[str(row["channel"])].append(_share(row))
    clicks, click = await _value(shop, now)
    nothing = {"hits": 0, "total": 0}
    ways = {
        name: Way(
            shop=_share(told.get(name, nothing)),
            cost=costs.get(name, 0.0),
            strength=strength(people[name]),
        )
        for name in channels
    }
    return Weighed(ways=ways, click=click, clicks=clicks)


async def best_channels(
    shop: Shop, customer_ids: Sequence[int], known: Weighed, now: datetime
) -> dict[int, tuple[str, ...]]:
    """Of each the channels that are open and agreed to, the most worthwhile first."""
    page = sql("d.customer_id IN (?)", listed(list(customer_ids)))
    own: dict[int, dict[str, Share]] = defaultdict(dict)
    for row in await rows(_messages(shop, page, now)):
        own[int(row["customer_id"])][str(row["channel"])] = _share(row)
    found = {}
    for customer_id, reader in (await readers(shop, customer_ids)).items():
        person = reader.person
        is_out = person.is_erased or person.is_stopped
        allowed = [
            each
            for each in known.ways
            if not is_out and not closed_by(each, MARKETING, MARKETING, person)
        ]
        found[customer_id] = ordered(known.ways, own[customer_id], allowed, known.click)
    return found


def _messages(shop: Shop, whose: Sql, now: datetime) -> Sql:
    since, till = to_milliseconds(now - LOOKED_BACK), to_milliseconds(now - READ)
    return sql(MESSAGES, shop.id, whose, since, till)


async def _value(shop: Shop, now: datetime) -> tuple[int, float]:
    if not shop.counted_statuses:
        return 0, 0.0
    since, till = to_milliseconds(now - LOOKED_BACK), to_milliseconds(now - BOUGHT)
    statement = sql(
        VALUE,
        listed(shop.counted_statuses),
        BOUGHT // timedelta(milliseconds=1),
        shop.id,
        shop.id,
        since,
        till,
    )
    [row] = await rows(statement)
    clicks = int(row["clicks"])
    return clicks, int(row["money"] or 0) / clicks if clicks else 0.0


def _share(row: Mapping[str, int]) -> Share:
    return Share(hits=int(row["hits"]), total=int(row["total"]))
