"""The gaps between one local day with counted orders and the next, the middle ones of them."""

from domain.segments import wall
from domain.segments.purchases import orders
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql


def rows(scope: Scope) -> Sql:
    """One middle `gap` in days, or the two of an even number; `gaps` is how many there are."""
    day = wall.local_day("o.placed_at", scope.zone, scope.now)
    return sql(
        "SELECT m.customer_id, m.gap, m.gaps FROM (SELECT s.customer_id, s.gap,"
        " ROW_NUMBER() OVER (PARTITION BY s.customer_id ORDER BY s.gap) AS place,"
        " COUNT(*) OVER (PARTITION BY s.customer_id) AS gaps FROM (SELECT d.customer_id,"
        " d.day - LAG(d.day) OVER (PARTITION BY d.customer_id ORDER BY d.day) AS gap"
        f" FROM (SELECT DISTINCT o.customer_id, {day} AS day ?) AS d) AS s"
        " WHERE s.gap IS NOT NULL) AS m WHERE m.place IN ((m.gaps + 1) / 2, (m.gaps + 2) / 2)",
        orders(scope).text,
    )
