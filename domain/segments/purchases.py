"""What people bought, as rows for conditions: counted orders, their lines, money net of refunds.

An order counts while its status is one of the shop's counted ones and it is not wholly refunded.
Money is what counted statuses brought, lowered by refunds on the day of the refund; a refund of
an order that does not count by its status lowers nothing.
"""

from domain.segments.scope import Scope
from domain.segments.sql import Sql, listed, sql


def counted_orders(scope: Scope, days: int | None = None) -> Sql:
    """`FROM ... WHERE ...` over counted orders of the window, alias `o`."""
    return sql(
        'FROM "order" o WHERE o.shop_id = ? AND o.status IN (?) AND ? AND ? AND ?',
        scope.shop_id,
        listed(scope.counted),
        scope.window("o.placed_at", days),
        scope.narrowed("o.customer_id"),
        not_wholly_refunded(scope),
    )


def not_wholly_refunded(scope: Scope) -> Sql:
    """The orders `o` of which some money is left.

    For everybody the orders gone are found once in a statement, see `with_refunds`; for a few
    people looking at theirs is quicker.
    """
    if scope.people:
        return sql("o.id NOT IN (?)", _wholly_refunded(scope))
    return Sql("o.id NOT IN (SELECT order_id FROM wholly_refunded)")


def with_refunds(scope: Scope, select: Sql) -> Sql:
    """A whole statement: conditions may look at `wholly_refunded`; unused, it costs nothing."""
    return sql("WITH wholly_refunded AS (?) ?", _wholly_refunded(scope.everybody()), select)


def _wholly_refunded(scope: Scope) -> Sql:
    return sql(
        'SELECT r.order_id FROM refund r JOIN "order" b ON b.id = r.order_id'
        " WHERE r.shop_id = ? AND r.refunded_at < ? AND ?"
        " GROUP BY r.order_id HAVING SUM(r.amount) >= MAX(b.total)",
        scope.shop_id,
        scope.moment,
        scope.narrowed("r.customer_id"),
    )


def counted_lines(scope: Scope, products: Sql, days: int | None = None) -> Sql:
    """`FROM ... WHERE ...` over lines of counted orders with these products, alias `l`."""
    return sql(
        'FROM order_line l JOIN "order" o ON o.id = l.order_id'
        " WHERE l.shop_id = ? AND l.product_id IN (?) AND ? AND ? AND o.status IN (?) AND ?",
        scope.shop_id,
        products,
        scope.window("l.placed_at", days),
        scope.narrowed("l.customer_id"),
        listed(scope.counted),
        not_wholly_refunded(scope),
    )


def bought(scope: Scope, products: Sql, days: int | None, *, each: str = "", units: int = 1) -> Sql:
    """`SELECT customer_id ...` of those with so many units of the products, of `each` if named."""
    lines = counted_lines(scope, products, days)
    if units == 1:
        return sql("SELECT l.customer_id ?", lines)
    key = f"l.customer_id, {each}" if each else "l.customer_id"
    return sql(f"SELECT l.customer_id ? GROUP BY {key} HAVING SUM(l.quantity) >= ?", lines, units)


def money(scope: Scope, days: int | None = None) -> Sql:
    """`FROM ...` over (customer_id, amount), alias `m`: orders in, refunds out.

    Each side is added up by itself first: an index then gives the orders customer by customer.
    """
    return _in_and_out(
        scope, days, brought=Sql("SUM(o.total) AS amount"), taken=Sql("-SUM(r.amount)")
    )


def money_and_count(scope: Scope, days: int | None = None) -> Sql:
    """The same with a column `counted`: how many counted orders the money is of."""
    counted = sql(
        "SUM(o.total) AS amount, SUM(CASE WHEN ? THEN 1 ELSE 0 END) AS counted",
        not_wholly_refunded(scope),
    )
    return _in_and_out(scope, days, brought=counted, taken=Sql("-SUM(r.amount), 0"))


def _in_and_out(scope: Scope, days: int | None, *, brought: Sql, taken: Sql) -> Sql:
    return sql(
        'FROM (SELECT o.customer_id, ? FROM "order" o'
        " WHERE o.shop_id = ? AND o.status IN (?) AND ? AND ? GROUP BY o.customer_id"
        ' UNION ALL SELECT r.customer_id, ? FROM refund r LEFT JOIN "order" b ON b.id = r.order_id'
        " WHERE r.shop_id = ? AND (b.id IS NULL OR b.status IN (?)) AND ? AND ?"
        " GROUP BY r.customer_id) AS m WHERE 1 = 1",
        brought,
        scope.shop_id,
        listed(scope.counted),
        scope.window("o.placed_at", days),
        scope.narrowed("o.customer_id"),
        taken,
        scope.shop_id,
        listed(scope.counted),
        scope.window("r.refunded_at", days),
        scope.narrowed("r.customer_id"),
    )


def buyers(scope: Scope) -> Sql:
    """The people with a counted order."""
    return sql("c.id IN (SELECT o.customer_id ?)", counted_orders(scope))
