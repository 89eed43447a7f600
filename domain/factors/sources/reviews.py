"""Reviews people wrote."""

from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql


def rows(scope: Scope) -> Sql:
    """Their stars; hidden ones too, because they say what the person thinks."""
    return sql(
        "SELECT w.customer_id, w.stars, w.has_photo, w.written_at FROM review w"
        " WHERE w.shop_id = ? AND w.written_at < ? AND ?",
        scope.shop_id,
        scope.moment,
        scope.narrowed("w.customer_id"),
    )
