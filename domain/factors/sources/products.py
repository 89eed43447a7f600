"""In how many counted orders each person took each product."""

from domain.segments.purchases import lines
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql


def rows(scope: Scope) -> Sql:
    """`times` of a product."""
    return sql(
        "SELECT l.customer_id, l.product_id, COUNT(DISTINCT l.order_id) AS times ?"
        " GROUP BY l.customer_id, l.product_id",
        lines(scope).text,
    )
