"""Whether the best time is better than the usual one: who followed a link, by lot.

The share that is written to at the usual hour is drawn by lot, so the two differ in nothing else.
Only messages old enough to have been read are looked at.
"""

import dataclasses
from datetime import datetime, timedelta
from typing import Final

from domain.core.instant import to_milliseconds
from domain.models import Shop
from domain.segments.running import rows
from domain.segments.sql import sql
from domain.statistics import proportions
from domain.statistics.estimate import Estimate, Share

LOOKED_BACK: Final = timedelta(days=90)
# Whoever follows a link does so by then.
READ: Final = timedelta(days=3)
# Fewer on either side, or fewer who followed a link, say nothing.
LEAST, LEAST_CLICKED = 100, 20
STATEMENT: Final = """
SELECT d.timing AS timing, COUNT(*) AS people, SUM(CASE WHEN EXISTS (
    SELECT 1 FROM message_click k WHERE k.shop_id = d.shop_id AND k.delivery_id = d.id
      AND k.is_human AND k.clicked_at < d.sent_at + ?) THEN 1 ELSE 0 END) AS clicked
FROM delivery d
WHERE d.campaign_id IN (SELECT g.id FROM campaign g WHERE g.shop_id = ? AND g.started_at >= ?)
  AND d.timing IN ('best', 'fixed') AND d.status = 'sent' AND d.sent_at >= ? AND d.sent_at < ?
GROUP BY d.timing
"""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Compared:
    """Who followed a link of those written to at either time; `found` only where it says much."""

    best: Share
    usual: Share
    found: Estimate | None = None


async def compared(shop: Shop, now: datetime) -> Compared:
    """The last 90 days of all campaigns together. Raises TooSlowError."""
    since = to_milliseconds(now - LOOKED_BACK)
    read = READ // timedelta(milliseconds=1)
    statement = sql(STATEMENT, read, shop.id, since, since, to_milliseconds(now - READ))
    told = {
        str(row["timing"]): Share(hits=int(row["clicked"]), total=int(row["people"]))
        for row in await rows(statement)
    }
    nobody = Share(hits=0, total=0)
    best, usual = told.get("best", nobody), told.get("fixed", nobody)
    if min(best.total, usual.total) < LEAST or best.hits + usual.hits < LEAST_CLICKED:
        return Compared(best=best, usual=usual)
    return Compared(best=best, usual=usual, found=proportions.difference(usual, best))
