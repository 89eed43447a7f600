"""Arrivals by links of the shop: robots and previews don't arrive, so a person did it."""

from domain.segments import wall
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql


def rows(scope: Scope) -> Sql:
    """The link and the local `day`."""
    day = wall.local_day("t.touched_at", scope.zone, scope.now)
    return sql(
        f"SELECT t.customer_id, t.link_id, t.touched_at, {day} AS day FROM touch t"
        " WHERE t.shop_id = ? AND t.link_id IS NOT NULL AND t.touched_at < ? AND ?",
        scope.shop_id,
        scope.moment,
        scope.narrowed("t.customer_id"),
    )
