"""What people wish for and wait for, as rows for conditions."""

from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql


def interests(scope: Scope, kind: str) -> Rows:
    """Products on the lists of this kind now, alias `k`."""
    return Rows(
        scope=scope,
        source=Sql("product_interest k"),
        where=sql("k.shop_id = ? AND k.kind = ? AND k.removed_at IS NULL", scope.shop_id, kind),
        customer="k.customer_id",
    )
