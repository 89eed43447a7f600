"""Attempts to pay."""

from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql


def rows(scope: Scope) -> Sql:
    """Those that ended, well or not."""
    return sql(
        "SELECT p.customer_id, p.status, p.amount FROM payment p WHERE p.shop_id = ?"
        " AND p.status IN ('succeeded', 'failed') AND p.made_at < ? AND ?",
        scope.shop_id,
        scope.moment,
        scope.narrowed("p.customer_id"),
    )
