"""Messages that reached people, and those that did not."""

from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql


def rows(scope: Scope) -> Sql:
    """`sent_at` is set of what arrived; `failed` is 1 of what certainly did not."""
    return sql(
        "SELECT d.customer_id, d.kind, CASE WHEN d.status = 'sent' THEN d.sent_at END AS sent_at,"
        " CASE WHEN d.status = 'failed' THEN 1 ELSE 0 END AS failed FROM delivery d"
        " WHERE d.shop_id = ? AND d.status IN ('sent', 'failed')"
        " AND (d.sent_at IS NULL OR d.sent_at < ?) AND ?",
        scope.shop_id,
        scope.moment,
        scope.narrowed("d.customer_id"),
    )
