"""Old comings and goings of a segment are forgotten; the sizes per day say how many there were.

Of each person the last move stays for good: it says whether they are in. So does what a condition
about this shop's segments still looks at.
"""

from datetime import datetime, timedelta

from domain.core.errors import DomainError
from domain.core.instant import to_milliseconds
from domain.models import Segment, Shop
from domain.segments.keeping import store
from domain.segments.rule import rule_of
from domain.segments.sql import sql
from domain.segments.tree import leaves
from domain.segments.values.stay import IN_DAYS, StayCondition

# Two years and a month: this season can be asked about beside the last.
TERM = 760
AT_ONCE = 5_000


async def thin(shop: Shop, now: datetime) -> int:
    """Delete old moves, AT_ONCE at most; how many there were. In a transaction on `default`."""
    days = max(TERM, await _longest(shop) + 1)
    before = to_milliseconds(now - timedelta(days=days))
    found = await store.run(
        sql(
            "SELECT m.id FROM segment_move m WHERE m.shop_id = ? AND m.happened_at < ?"
            " AND EXISTS (SELECT 1 FROM segment_move n WHERE n.shop_id = m.shop_id"
            " AND n.customer_id = m.customer_id AND n.segment_id = m.segment_id AND n.id > m.id)"
            " ORDER BY m.id LIMIT ?",
            shop.id,
            before,
            AT_ONCE,
        )
    )
    ids = [int(row["id"]) for row in found]
    if ids:
        await store.write(
            sql(
                "DELETE FROM segment_move WHERE shop_id = ? AND id IN (?)",
                shop.id,
                store.ids_in(ids),
            )
        )
    return len(ids)


async def _longest(shop: Shop) -> int:
    """How many days back the segments of the shop ask who came and went."""
    longest = 0
    for segment in await Segment.filter(shop_id=shop.id):
        try:
            asked = list(leaves(rule_of(segment).tree))
        except DomainError:
            continue
        days = [
            each.days
            for each in asked
            if isinstance(each, StayCondition) and each.operator in IN_DAYS
        ]
        longest = max((longest, *days))
    return longest
