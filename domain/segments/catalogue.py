"""Which products are meant: by themselves, by category with all below it, by brand."""

from domain.segments.scope import Scope
from domain.segments.sql import Sql, Value, listed, sql


def of_products(scope: Scope, product: str, products: tuple[Value, ...]) -> Sql:
    """Whether the product is one of these, or a variant of one."""
    return sql(
        f"({product} IN (?) OR {product} IN"
        " (SELECT v.id FROM product v WHERE v.shop_id = ? AND v.parent_id IN (?)))",
        listed(products),
        scope.shop_id,
        listed(products),
    )


def in_categories(scope: Scope, product: str, categories: tuple[Value, ...]) -> Sql:
    """Whether the product is of the categories or of any below; UNION ends on a loop of parents."""
    return sql(
        f"({product} IN (SELECT p.id FROM product p WHERE p.shop_id = ? AND p.category_id IN ("
        "WITH RECURSIVE below (id) AS ("
        "SELECT k.id FROM category k WHERE k.shop_id = ? AND k.id IN (?)"
        " UNION SELECT k.id FROM category k JOIN below ON k.parent_id = below.id)"
        # Compared with itself: PostgreSQL expects 900 categories of a recursion, and four then.
        " SELECT id FROM below WHERE id + 0 = id)))",
        scope.shop_id,
        scope.shop_id,
        listed(categories),
    )


def of_brands(scope: Scope, product: str, brands: tuple[Value, ...]) -> Sql:
    """Whether the product is of one of the brands, as the shop spells them."""
    return sql(
        f"({product} IN (SELECT p.id FROM product p WHERE p.shop_id = ? AND p.brand IN (?)))",
        scope.shop_id,
        listed(brands),
    )
