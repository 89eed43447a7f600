"""What each person spent in each category, by the lines of counted orders."""

from domain.segments.purchases import lines
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql


def rows(scope: Scope) -> Sql:
    """`amount` in a category; what has no category is left out."""
    return sql(
        "SELECT g.customer_id, g.category_id, SUM(g.total) AS amount FROM ("
        "SELECT l.customer_id, l.total,"
        " (SELECT p.category_id FROM product p WHERE p.id = l.product_id) AS category_id ?) AS g"
        " WHERE g.category_id IS NOT NULL GROUP BY g.customer_id, g.category_id",
        lines(scope).text,
    )
