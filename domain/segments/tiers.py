"""Tiers of the loyalty programme: which is in force, and what is left to the next one."""

from domain.segments.purchases import money, orders
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql

IN_FORCE = (
    "(SELECT s.customer_id, s.rank FROM (SELECT t.customer_id, y.rank, ROW_NUMBER() OVER"
    " (PARTITION BY t.customer_id ORDER BY t.since DESC) AS place"
    " FROM customer_tier t JOIN loyalty_tier y ON y.id = t.tier_id"
    " WHERE t.shop_id = ? AND t.since <= ? AND (t.until IS NULL OR t.until > ?) AND ?) AS s"
    " WHERE s.place = 1)"
)


def changes(scope: Scope) -> Sql:
    """`SELECT customer_id, since, rank, before`: every stay in a tier after another one."""
    return sql(
        "SELECT s.customer_id, s.since, s.rank, s.before FROM (SELECT t.customer_id, t.since,"
        " y.rank, LAG(y.rank) OVER (PARTITION BY t.customer_id ORDER BY t.since) AS before"
        " FROM customer_tier t JOIN loyalty_tier y ON y.id = t.tier_id"
        " WHERE t.shop_id = ? AND ?) AS s WHERE s.before IS NOT NULL",
        scope.shop_id,
        scope.narrowed("t.customer_id"),
    )


def sum_to_next(scope: Scope) -> Rows:
    """Rows `g`: a `goal` in money of the next tier up, and what is `done` of it."""
    done = sql(
        "SELECT m.customer_id, CAST(SUM(m.amount) AS BIGINT) AS done ? GROUP BY m.customer_id",
        money(scope).text,
    )
    return _to_next(scope, "threshold_sum", done)


def orders_to_next(scope: Scope) -> Rows:
    """The same in counted orders."""
    done = sql(
        "SELECT o.customer_id, COUNT(*) AS done ? GROUP BY o.customer_id", orders(scope).text
    )
    return _to_next(scope, "threshold_orders", done)


def _to_next(scope: Scope, threshold: str, done: Sql) -> Rows:
    in_force = sql(
        IN_FORCE, scope.shop_id, scope.moment, scope.moment, scope.narrowed("t.customer_id")
    )
    goal = sql(
        f"(SELECT y.{threshold} FROM loyalty_tier y WHERE y.shop_id = ?"
        f" AND y.{threshold} IS NOT NULL AND (n.rank IS NULL OR y.rank > n.rank)"
        f" ORDER BY y.rank, y.{threshold} LIMIT 1)",
        scope.shop_id,
    )
    source = sql(
        "(SELECT p.id AS customer_id, ? AS goal, COALESCE(d.done, 0) AS done FROM customer p"
        " LEFT JOIN ? AS n ON n.customer_id = p.id LEFT JOIN (?) AS d ON d.customer_id = p.id"
        " WHERE p.shop_id = ? AND ?) AS g",
        goal,
        in_force,
        done,
        scope.shop_id,
        scope.narrowed("p.id"),
    )
    return Rows(
        scope=scope, source=source, customer="g.customer_id", where=Sql("g.goal IS NOT NULL")
    )


# One row of each person: what is left of the goal, at least nothing.
LEFT = "MAX(CASE WHEN g.goal > g.done THEN g.goal - g.done ELSE 0 END)"
