"""Lines of counted orders with what they are of."""

from domain.segments.purchases import lines
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql


def rows(scope: Scope) -> Sql:
    """One row a line; a brand or a category may be missing."""
    return sql(
        "SELECT l.customer_id, l.order_id, l.product_id, l.quantity, l.total, l.discount,"
        " (SELECT p.category_id FROM product p WHERE p.id = l.product_id) AS category_id,"
        " (SELECT p.brand FROM product p WHERE p.id = l.product_id) AS brand ?",
        lines(scope).text,
    )
