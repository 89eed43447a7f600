"""Marketing messages that arrived in the last 90 days, each with whether a tap on a link followed.

A link tapped within a week is counted to the message before it: Telegram tells no more than that.
"""

from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql

DAYS = 90
WEEK = 7 * 86_400_000


def rows(scope: Scope) -> Sql:
    """`clicked` is 1 or 0."""
    return sql(
        "SELECT d.customer_id, CASE WHEN EXISTS (SELECT 1 FROM touch t WHERE t.shop_id = d.shop_id"
        " AND t.customer_id = d.customer_id AND t.is_return AND t.link_id IS NOT NULL"
        f" AND t.touched_at >= d.sent_at AND t.touched_at < d.sent_at + {WEEK}"
        " AND t.touched_at < ?) THEN 1 ELSE 0 END AS clicked FROM delivery d"
        " WHERE d.shop_id = ? AND d.status = 'sent' AND d.kind = 'marketing'"
        " AND d.sent_at >= ? AND d.sent_at < ? AND ?",
        scope.moment,
        scope.shop_id,
        scope.days_back(DAYS),
        scope.moment,
        scope.narrowed("d.customer_id"),
    )
