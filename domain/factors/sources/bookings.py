"""Visits to the shop's services."""

from domain.segments import wall
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql


def rows(scope: Scope) -> Sql:
    """Those whose time has come, with what became of each."""
    day = wall.local_day("b.starts_at", scope.zone, scope.now)
    return sql(
        f"SELECT b.customer_id, b.status, {day} AS day FROM booking b"
        " WHERE b.shop_id = ? AND b.starts_at < ? AND ?",
        scope.shop_id,
        scope.moment,
        scope.narrowed("b.customer_id"),
    )
