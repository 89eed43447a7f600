"""Carts as rows for conditions: what lies in them, and when they were last touched."""

from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql


def cart_lines(scope: Scope) -> Rows:
    """What lies in the carts now, alias `k`."""
    return Rows(
        scope=scope,
        source=Sql("cart_line k"),
        where=sql("k.shop_id = ?", scope.shop_id),
        customer="k.customer_id",
    )


def carts(scope: Scope) -> Rows:
    """Carts with something in them, alias `t`."""
    return Rows(
        scope=scope,
        source=Sql("cart t"),
        where=sql(
            "t.shop_id = ? AND EXISTS (SELECT 1 FROM cart_line k"
            " WHERE k.shop_id = t.shop_id AND k.customer_id = t.customer_id)",
            scope.shop_id,
        ),
        customer="t.customer_id",
    )
