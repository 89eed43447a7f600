"""Counted orders before now, with their local day, weekday and hour, and the gap before each."""

from domain.segments import wall
from domain.segments.purchases import orders
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql


def rows(scope: Scope) -> Sql:
    """`back` counts from the last order, `gap` is local days since the order before."""
    day, weekday, hour = (
        cut("o.placed_at", scope.zone, scope.now)
        for cut in (wall.local_day, wall.weekday, wall.hour)
    )
    return sql(
        "SELECT d.*, d.day - LAG(d.day) OVER (PARTITION BY d.customer_id"
        " ORDER BY d.placed_at, d.id) AS gap, ROW_NUMBER() OVER (PARTITION BY d.customer_id"
        " ORDER BY d.placed_at DESC, d.id DESC) AS back"
        " FROM (SELECT o.customer_id, o.id, o.placed_at, o.total, o.discount, o.promo_code,"
        f" {day} AS day, {weekday} AS weekday, {hour} AS hour ?) AS d",
        orders(scope).text,
    )
