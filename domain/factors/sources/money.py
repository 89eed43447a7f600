"""Money in by orders that count by their status, money out by refunds on the day of the refund."""

import dataclasses

from domain.segments.purchases import orders, refunds
from domain.segments.scope import Scope
from domain.segments.sql import Sql, listed, sql


def rows(scope: Scope) -> Sql:
    """`brought` and `taken`, one of them zero, at `moment`."""
    by_status = sql("o.shop_id = ? AND o.status IN (?)", scope.shop_id, listed(scope.counted))
    brought = dataclasses.replace(orders(scope), where=by_status)
    return sql(
        "SELECT o.customer_id, o.placed_at AS moment, o.total AS brought, 0 AS taken ?"
        " UNION ALL SELECT r.customer_id, r.refunded_at, 0, r.amount ?",
        brought.text,
        refunds(scope).text,
    )
