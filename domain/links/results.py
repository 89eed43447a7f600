"""What links brought: clicks, starts, joins, newcomers, buyers, revenue by the last touch, cost.

An order belongs to the last touch of its customer in the 30 days before it, direct ones passed
over; what was given back of an order is taken from its own touch, whenever that was. So the rows
add up to the orders of the period without what was refunded of them. A newcomer is who was first
reached here and was no customer before; what only the shop's own people get brings none.
"""

import dataclasses
from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final, Literal

from domain.core.instant import to_milliseconds
from domain.core.period import Period
from domain.core.reading import on
from domain.models import Customer, Link, Shop, Touch
from domain.segments.running import rows
from domain.segments.sql import Sql, listed, sql

WINDOW: Final = timedelta(days=30)
By = Literal["source", "link"]
# Rows that are no source: came directly, by a code nobody made here, through a chat of the shop.
DIRECT, CODE, CHAT = "", "#code", "#chat"

KEYS: Final[dict[By, str]] = {
    "source": "CASE WHEN l.id IS NOT NULL THEN l.source"
    " WHEN t.id IS NULL OR t.code = '' THEN '' WHEN t.code LIKE 'chat:%' THEN '#chat'"
    " ELSE '#code' END",
    "link": "CASE WHEN l.id IS NOT NULL THEN CAST(l.id AS TEXT)"
    " WHEN t.id IS NULL OR t.code = '' THEN '' WHEN t.code LIKE 'chat:%' THEN '#chat'"
    " ELSE '#code' END",
}
COLUMN: Final[dict[By, str]] = {"source": "l.source", "link": "CAST(l.id AS TEXT)"}
ORDERS: Final = """
WITH bought AS (
  SELECT o.id AS id, o.customer_id AS customer_id,
    o.total - COALESCE((SELECT SUM(r.amount) FROM refund r WHERE r.shop_id = o.shop_id
      AND r.customer_id = o.customer_id AND r.order_id = o.id), 0) AS net,
    (SELECT n.id FROM touch n WHERE n.shop_id = o.shop_id AND n.customer_id = o.customer_id
      AND n.touched_at <= o.placed_at AND n.touched_at > o.placed_at - ? AND n.code <> ''
      ORDER BY n.touched_at DESC, n.id DESC LIMIT 1) AS touch_id
  FROM "order" o
  WHERE o.shop_id = ? AND o.status IN (?) AND o.placed_at >= ? AND o.placed_at < ?
    AND o.customer_id NOT IN (?)
)
SELECT ? AS place, COUNT(*) AS orders, SUM(b.net) AS revenue,
  COUNT(DISTINCT CASE WHEN b.customer_id = ? THEN NULL ELSE b.customer_id END) AS buyers
FROM bought b LEFT JOIN touch t ON t.id = b.touch_id LEFT JOIN link l ON l.id = t.link_id
GROUP BY 1
"""
TOUCHES: Final = """
SELECT ? AS place,
  COUNT(DISTINCT CASE WHEN t.way = 'bot' THEN t.customer_id ELSE NULL END) AS starts,
  COUNT(DISTINCT CASE WHEN NOT t.is_return AND c.registered_at >= t.touched_at
    AND NOT EXISTS (SELECT 1 FROM touch e WHERE e.shop_id = t.shop_id
    AND e.customer_id = t.customer_id AND (e.touched_at < t.touched_at
      OR (e.touched_at = t.touched_at AND e.id < t.id))) THEN t.customer_id ELSE NULL END)
    AS newcomers
FROM touch t JOIN customer c ON c.id = t.customer_id LEFT JOIN link l ON l.id = t.link_id
WHERE t.shop_id = ? AND t.touched_at >= ? AND t.touched_at < ? AND t.customer_id NOT IN (?)
GROUP BY 1
"""
JOINS: Final = """
SELECT CASE WHEN l.id IS NULL THEN '#chat' ELSE ? END AS place,
  COUNT(DISTINCT m.telegram_id) AS joins
FROM chat_move m LEFT JOIN link l ON l.id = m.link_id
WHERE m.shop_id = ? AND m.is_join AND m.moved_at >= ? AND m.moved_at < ?
GROUP BY 1
"""
CLICKS: Final = """
SELECT ? AS place, SUM(c.clicks) AS clicks FROM link_count c JOIN link l ON l.id = c.link_id
WHERE c.shop_id = ? AND c.day >= ? AND c.day <= ? GROUP BY 1
"""
COSTS: Final = """
SELECT ? AS place, SUM(c.amount) AS cost FROM link_cost c JOIN link l ON l.id = c.link_id
WHERE c.shop_id = ? AND c.day >= ? AND c.day <= ? GROUP BY 1
"""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Result:
    """One row. Money is minor units; `cost` is None where none was told."""

    clicks: int = 0
    starts: int = 0
    joins: int = 0
    newcomers: int = 0
    orders: int = 0
    buyers: int = 0
    revenue: int = 0
    cost: int | None = None

    @property
    def roas(self) -> int | None:
        """Revenue per cost in percent, only where there is a cost."""
        return round(self.revenue * 100 / self.cost) if self.cost else None


async def results(
    shop: Shop, period: Period, by: By, end: datetime | None = None
) -> Mapping[str, Result]:
    """Results by source, or by the number of the link; other rows as named above.

    An `end` within the period cuts what has a moment; clicks and costs have only a day.
    Raises TooSlowError.
    """
    guest, trial = await _special(shop)
    since, till = to_milliseconds(period.start), to_milliseconds(end or period.end)
    span, days = (shop.id, since, till), (shop.id, *_days(period))
    key, column, left_out = Sql(KEYS[by]), Sql(COLUMN[by]), listed(trial or [-1])
    statements = [
        sql(TOUCHES, key, *span, left_out),
        sql(JOINS, column, *span),
        sql(CLICKS, column, *days),
        sql(COSTS, column, *days),
    ]
    if shop.counted_statuses:
        window = int(WINDOW.total_seconds() * 1000)
        counted = listed(shop.counted_statuses)
        statements.append(sql(ORDERS, window, shop.id, counted, since, till, left_out, key, guest))
    found: dict[str, dict[str, Any]] = defaultdict(dict)
    for statement in statements:
        for row in await rows(statement):
            place = str(row.pop("place"))
            found[place] |= {name: int(value or 0) for name, value in row.items()}
    return {place: Result(**values) for place, values in found.items()}


async def of_link(link: Link, shop: Shop, period: Period) -> Result:
    """The results of one link. Raises TooSlowError."""
    return (await results(shop, period, "link")).get(str(link.id), Result())


async def first_placement(shop: Shop) -> datetime | None:
    """When the shop's first link was made, or somebody first came by a code."""
    with on("heavy"):
        link = await Link.filter(shop_id=shop.id).order_by("made_at").first()
        coded = Touch.filter(shop_id=shop.id).exclude(code="")
        touch = await coded.order_by("touched_at").first()
    known = [each.made_at for each in (link,) if each] + [
        each.touched_at for each in (touch,) if each
    ]
    return min(known, default=None)


def _days(period: Period) -> tuple[str, str]:
    return period.first.isoformat(), period.last.isoformat()


async def _special(shop: Shop) -> tuple[int, list[int]]:
    """The guest's id and those of trial people."""
    with on("heavy"):
        guests = await Customer.filter(shop_id=shop.id, is_guest=True).values_list("id", flat=True)
        trial = await Customer.filter(shop_id=shop.id, is_test=True).values_list("id", flat=True)
    return (int(str(guests[0])) if guests else -1), [int(str(each)) for each in trial]
