"""Attempts to pay, as rows `p`."""

from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql
from domain.segments.window import EVER, Window


def payments(scope: Scope, status: str, window: Window = EVER) -> Rows:
    """The attempts that ended so: `pending`, `succeeded` or `failed`."""
    return Rows(
        scope=scope,
        source=Sql("payment p"),
        where=sql("p.shop_id = ? AND p.status = ?", scope.shop_id, status),
        customer="p.customer_id",
        moment="p.made_at",
        window=window,
    )
