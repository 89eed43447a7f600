"""How often a person buys: the gaps between one order and the next."""

from domain.segments.rows import Rows
from domain.segments.sql import sql

# A sum of BIGINT is NUMERIC on PostgreSQL and would not be divided as whole numbers.
MEDIAN = "(CAST(SUM(g.gap) AS BIGINT) / COUNT(*))"


def middle_gaps(orders: Rows) -> Rows:
    """The middle gap of each person in ms, or the two of an even number, alias `g`.

    `g.last` is the moment of the last order. Who has one order only has no row.
    """
    source = sql(
        "(SELECT customer_id, gap, last FROM (SELECT customer_id, gap,"
        " MAX(placed_at) OVER (PARTITION BY customer_id) AS last,"
        " ROW_NUMBER() OVER (PARTITION BY customer_id ORDER BY gap) AS place,"
        " COUNT(*) OVER (PARTITION BY customer_id) AS gaps FROM (SELECT o.customer_id, o.placed_at,"
        " o.placed_at - LAG(o.placed_at) OVER (PARTITION BY o.customer_id"
        " ORDER BY o.placed_at, o.id) AS gap ?) AS steps WHERE gap IS NOT NULL) AS ordered"
        " WHERE place IN ((gaps + 1) / 2, (gaps + 2) / 2)) AS g",
        orders.text,
    )
    return Rows(scope=orders.scope, source=source, customer="g.customer_id", parts=(orders,))
