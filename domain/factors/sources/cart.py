"""What lies in carts now."""

from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql


def rows(scope: Scope) -> Sql:
    """Lines with the price told, or the product's own."""
    return sql(
        "SELECT k.customer_id, k.quantity, k.added_at,"
        " COALESCE(k.price, p.price) AS price FROM cart_line k"
        " JOIN product p ON p.id = k.product_id WHERE k.shop_id = ? AND ?",
        scope.shop_id,
        scope.narrowed("k.customer_id"),
    )
