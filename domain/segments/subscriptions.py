"""Subscriptions, as rows `u`. One whose end is over has ended, whatever its status says."""

from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import YES, Sql, Value, listed, sql


def subscriptions(scope: Scope, plans: tuple[Value, ...] = ()) -> Rows:
    """Those that have begun, of any plan or of those named."""
    named = sql("u.plan_folded IN (?)", listed(plans)) if plans else YES
    return Rows(
        scope=scope,
        source=Sql("subscription u"),
        where=sql("u.shop_id = ? AND ?", scope.shop_id, named),
        customer="u.customer_id",
        moment="u.started_at",
    )


def status(scope: Scope) -> str:
    """The status in force."""
    return f"(CASE WHEN u.ends_at <= {scope.moment} THEN 'ended' ELSE u.status END)"
