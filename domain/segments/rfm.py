"""Recency, frequency and money of buyers, each told as a level from 1 to 3: 3 is the best.

An order counts by its status of today, at an earlier moment too.
"""

from domain.segments.flips import Flip, flips_of, for_everybody, union
from domain.segments.people import real_people
from domain.segments.purchases import money, orders
from domain.segments.rfm_levels import LEVELS
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import YES, Sql, sql

# Levels are looked at behind a limit that nobody reaches: PostgreSQL would look at them before the
# join, expect one buyer to pass and go through all the money for each of them.
BUYERS = (
    "SELECT b.customer_id, b.newest, b.times, COALESCE(w.amount, 0) AS amount FROM ("
    "SELECT o.customer_id, MAX(o.placed_at) AS newest, COUNT(*) AS times ?"
    " GROUP BY o.customer_id) AS b LEFT JOIN ("
    "SELECT m.customer_id, CAST(SUM(m.amount) AS BIGINT) AS amount ?"
    " GROUP BY m.customer_id) AS w ON w.customer_id = b.customer_id WHERE ?"
    " LIMIT 4000000000000000000"
)
NEWEST = "SELECT o.customer_id, MAX(o.placed_at) AS t ? GROUP BY o.customer_id"


def cells(scope: Scope) -> Rows:
    """Buyers, alias `q`, with `recency`, `frequency` and `money` as levels."""
    asked = scope.everybody() if scope.rfm.is_relative else scope
    bought, brought = orders(asked), money(asked)
    counted = _real(asked) if scope.rfm.is_relative else YES
    buyers = sql(BUYERS, bought.text, brought.text, counted)
    source = sql("(SELECT g.customer_id, ? FROM (?) AS g) AS q", _levels(asked), buyers)
    return Rows(scope=scope, source=source, customer="q.customer_id", parts=(bought, brought))


def flips(scope: Scope) -> Sql | None:
    """When the levels change with time alone; of thirds one buyer pushes another."""
    if scope.rfm.is_relative:
        moving = cells(scope.everybody()).flips()
        return for_everybody(scope, moving) if moving is not None else None
    newest = sql(NEWEST, orders(scope).text)
    days = (scope.rfm.lately, scope.rfm.long)
    getting_older = flips_of(scope, newest, *(Flip(days=each + 1) for each in days))
    moving = cells(scope).flips()
    return union(each for each in (getting_older, moving) if each is not None)


def _real(scope: Scope) -> Sql:
    return sql("b.customer_id IN (SELECT c.id FROM customer c WHERE ?)", real_people(scope))


def _levels(scope: Scope) -> Sql:
    if scope.rfm.is_relative:
        named = (("newest", "recency"), ("times", "frequency"), ("amount", "money"))
        return Sql(", ".join(f"{_third(column)} AS {axis}" for column, axis in named))
    levels = scope.rfm
    begin = (scope.days_back(levels.lately), scope.days_back(levels.long))
    return sql(
        "? AS recency, ? AS frequency, ? AS money",
        _level("newest", *begin),
        _level("times", levels.often, levels.some),
        _level("amount", levels.much, levels.more),
    )


def _level(column: str, best: int, middle: int) -> Sql:
    return sql(
        f"CASE WHEN g.{column} >= ? THEN 3 WHEN g.{column} >= ? THEN 2 ELSE 1 END", best, middle
    )


def _third(column: str) -> str:
    """Those with one value are always in one third; the best are in the third one."""
    place = f"(RANK() OVER (ORDER BY g.{column}) - 1)"
    return f"1 + {len(LEVELS)} * {place} / COUNT(*) OVER ()"
