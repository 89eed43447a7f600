"""Movements of points and of money on the account."""

from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql


def rows(scope: Scope) -> Sql:
    """Of each `account`: what is `ready`, what was `lost` unless spent before, what was `taken`."""
    return sql(
        "SELECT v.customer_id, v.account, v.kind, v.amount,"
        " CASE WHEN v.available_at <= ? THEN v.amount ELSE 0 END AS ready,"
        " CASE WHEN v.amount > 0 AND v.expires_at <= ? THEN v.amount ELSE 0 END AS lost,"
        " CASE WHEN v.amount < 0 AND v.available_at <= ? THEN -v.amount ELSE 0 END AS taken"
        " FROM loyalty_movement v WHERE v.shop_id = ? AND v.happened_at < ? AND ?",
        scope.moment,
        scope.moment,
        scope.moment,
        scope.shop_id,
        scope.moment,
        scope.narrowed("v.customer_id"),
    )
