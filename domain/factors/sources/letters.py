"""What people wrote to the shop."""

from domain.segments import wall
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql


def rows(scope: Scope) -> Sql:
    """Letters of customers, not the answers of staff."""
    day = wall.local_day("b.written_at", scope.zone, scope.now)
    return sql(
        f"SELECT b.customer_id, b.written_at, {day} AS day FROM letter b"
        " WHERE b.shop_id = ? AND b.staff_id IS NULL AND b.written_at < ? AND ?",
        scope.shop_id,
        scope.moment,
        scope.narrowed("b.customer_id"),
    )
