"""What people wish for and wait for."""

from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql


def rows(scope: Scope) -> Sql:
    """What stands on their lists now."""
    return sql(
        "SELECT k.customer_id, k.kind FROM product_interest k WHERE k.shop_id = ?"
        " AND k.removed_at IS NULL AND k.added_at < ? AND ?",
        scope.shop_id,
        scope.moment,
        scope.narrowed("k.customer_id"),
    )
