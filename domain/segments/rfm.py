"""Recency, frequency and money of buyers, each told in fifths from 1 to 5."""

from domain.segments.people import real_people
from domain.segments.purchases import money, orders
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import sql

FIFTHS = 5
BUYERS = (
    "SELECT b.customer_id, b.newest, b.times, COALESCE(w.amount, 0) AS amount FROM ("
    "SELECT o.customer_id, MAX(o.placed_at) AS newest, COUNT(*) AS times ?"
    " GROUP BY o.customer_id) AS b LEFT JOIN ("
    "SELECT m.customer_id, CAST(SUM(m.amount) AS BIGINT) AS amount ?"
    " GROUP BY m.customer_id) AS w ON w.customer_id = b.customer_id"
    " WHERE b.customer_id IN (SELECT c.id FROM customer c WHERE ?)"
)


def _fifth(column: str) -> str:
    """Those with one value are always in one fifth; the best are in the fifth one."""
    place = f"(RANK() OVER (ORDER BY g.{column}) - 1)"
    return f"1 + {FIFTHS} * {place} / COUNT(*) OVER ()"


def fifths(scope: Scope) -> Rows:
    """Buyers, alias `q`, with `recency`, `frequency` and `money`: a higher one is better."""
    everybody = scope.everybody()
    bought, brought = orders(everybody), money(everybody)
    buyers = sql(BUYERS, bought.text, brought.text, real_people(everybody))
    source = sql(
        f"(SELECT g.customer_id, {_fifth('newest')} AS recency, {_fifth('times')} AS frequency,"
        f" {_fifth('amount')} AS money FROM (?) AS g) AS q",
        buyers,
    )
    return Rows(scope=scope, source=source, customer="q.customer_id", parts=(bought, brought))
