"""Flips of a segment, with those of facts dated ahead: they come in at their moment.

Clocks of phones run minutes ahead, and orders are dated by hand. Conditions without a window tell
nothing of it.
"""

from collections.abc import Iterator

from domain.segments.compile import flips_sql
from domain.segments.flips import soonest, union
from domain.segments.keeping.state import Kept
from domain.segments.purchases import with_refunds
from domain.segments.scope import Scope
from domain.segments.sql import YES, Sql, listed, sql

EVENT = "event:"


def all_flips(kept: Kept, scope: Scope) -> Sql | None:
    """`SELECT customer_id, flips_at`: the first of each person; None when there can be none."""
    parts = list(_dated_ahead(kept, scope))
    told = flips_sql(kept.rule.tree, scope)
    if not parts:
        return told
    ahead = with_refunds(scope, soonest(scope, union(parts)))
    if told is None:
        return ahead
    both = "SELECT customer_id, flips_at FROM (?) AS told UNION ALL SELECT * FROM (?) AS ahead"
    return sql(
        "SELECT customer_id, MIN(flips_at) AS flips_at FROM (?) AS both_of GROUP BY customer_id",
        sql(both, told, ahead),
    )


def _dated_ahead(kept: Kept, scope: Scope) -> Iterator[Sql]:
    words = kept.words()
    if "order" in words:
        yield _ahead(scope, '"order"', "placed_at")
    if "refund" in words:
        yield _ahead(scope, "refund", "refunded_at")
    names = tuple(sorted(word.removeprefix(EVENT) for word in words if word.startswith(EVENT)))
    if names:
        yield _ahead(scope, "event", "happened_at", sql("t.name IN (?)", listed(names)))
    elif "event" in words and scope.people:
        yield _ahead(scope, "event", "happened_at")


def _ahead(scope: Scope, table: str, moment: str, which: Sql = YES) -> Sql:
    return sql(
        f"SELECT t.customer_id, t.{moment} + 1 AS flips_at FROM {table} t"
        f" WHERE t.shop_id = ? AND ? AND t.{moment} >= ? AND ?",
        scope.shop_id,
        which,
        scope.moment,
        scope.narrowed("t.customer_id"),
    )
