"""Visits to the Mini App and the site: what comes half an hour after the last thing begins one."""

from domain.segments import wall
from domain.segments.activity import GAP, VISITED
from domain.segments.scope import Scope
from domain.segments.sql import Sql, listed, sql

BEGINS = f"CASE WHEN b.before IS NULL OR b.happened_at - b.before >= {GAP} THEN 1 ELSE 0 END"


def rows(scope: Scope) -> Sql:
    """`began` and `ended` of a visit, `deeds` of it, and the local `day` it began on."""
    day = wall.local_day("v.began", scope.zone, scope.now)
    return sql(
        f"SELECT v.customer_id, v.began, v.ended, v.deeds, {day} AS day FROM ("
        "SELECT n.customer_id, MIN(n.happened_at) AS began, MAX(n.happened_at) AS ended,"
        " COUNT(*) AS deeds FROM (SELECT b.customer_id, b.happened_at,"
        f" SUM({BEGINS}) OVER (PARTITION BY b.customer_id ORDER BY b.happened_at, b.id) AS number"
        " FROM (SELECT e.customer_id, e.happened_at, e.id,"
        " LAG(e.happened_at) OVER (PARTITION BY e.customer_id ORDER BY e.happened_at, e.id)"
        " AS before FROM event e WHERE e.shop_id = ? AND e.source IN (?)"
        " AND e.happened_at < ? AND ?) AS b) AS n GROUP BY n.customer_id, n.number) AS v",
        scope.shop_id,
        listed(VISITED),
        scope.moment,
        scope.narrowed("e.customer_id"),
    )
