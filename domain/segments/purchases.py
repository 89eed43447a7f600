"""What people bought, as rows: orders `o`, their lines `l`, money net of refunds `m`.

An order counts while its status is one of the shop's counted ones and it is not wholly refunded.
Money is what counted statuses brought, lowered by refunds on the day of the refund; a refund of
an order that does not count by its status lowers nothing.
"""

import dataclasses

from domain.core.params import choice
from domain.segments.rows import Rows, Simply
from domain.segments.scope import Scope
from domain.segments.sql import YES, Sql, Value, listed, sql
from domain.segments.window import EVER, Window, Windowed

COUNTING = ("counted", "all", "completed")
COMPLETED = ("fulfilled",)
# Something is still to be done about these.
OPEN = ("new", "paid")


@dataclasses.dataclass(frozen=True, kw_only=True)
class OrdersCondition(Windowed):
    """The part of a condition that chooses the orders: when they were placed, which count.

    `completed` are those handed over, `all` takes cancelled and unpaid ones too.
    """

    counting: str = choice(*COUNTING, default="counted")

    def orders(self, scope: Scope) -> Rows:
        """The orders looked at."""
        return orders(scope, self.window, self.counting)

    def lines(self, scope: Scope) -> Rows:
        """The lines of the orders looked at."""
        return lines(scope, self.window, self.counting)

    def is_inside(self, scope: Scope) -> Sql:
        """Whether the order `o` is one of the window."""
        return self.window.test(scope, "o.placed_at")


@dataclasses.dataclass(frozen=True, kw_only=True)
class InOneOrder(OrdersCondition):
    """A condition that can also be asked of one order, inside a group that is about one order.

    Such a group looks at counted orders only; the window is the condition's own.
    """

    @property
    def is_of_one(self) -> bool:
        """Whether it can be asked so with these parameters."""
        return True

    def order_test(self, scope: Scope) -> Sql:
        """Whether it holds of the order `o`."""
        raise NotImplementedError

    def line_test(self, scope: Scope) -> Sql:
        """Whether it holds of the line `l`, or of its order `o`."""
        return self.order_test(scope)


def orders(scope: Scope, window: Window = EVER, counting: str = "counted") -> Rows:
    """Orders, alias `o`."""
    return Rows(
        scope=scope,
        source=Sql('"order" o'),
        where=sql("o.shop_id = ? AND ?", scope.shop_id, _counts(scope, counting)),
        customer="o.customer_id",
        moment="o.placed_at",
        window=window,
        stirred_by=() if counting == "all" else (refunds(scope, counting="all"),),
    )


def lines(scope: Scope, window: Window = EVER, counting: str = "counted") -> Rows:
    """Lines `l` with their orders `o`."""
    return Rows(
        scope=scope,
        source=Sql('order_line l JOIN "order" o ON o.id = l.order_id'),
        # An engine then looks at what was given back before it looks for the order.
        where=sql("l.shop_id = ? AND ?", scope.shop_id, _counts(scope, counting, "l.order_id")),
        customer="l.customer_id",
        moment="l.placed_at",
        window=window,
        stirred_by=() if counting == "all" else (refunds(scope, counting="all"),),
    )


def _counts(scope: Scope, counting: str, order: str = "o.id") -> Sql:
    """Whether the order `o` counts; `order` is the column its id is read from."""
    if counting == "all":
        return YES
    statuses = COMPLETED if counting == "completed" else scope.counted
    return sql("o.status IN (?)", listed(statuses)) & not_wholly_refunded(scope, order)


def not_wholly_refunded(scope: Scope, order: str = "o.id") -> Sql:
    """The orders of which some money is left.

    For everybody the orders gone are found once in a statement, see `with_refunds`; for a few
    people looking at theirs is quicker.
    """
    if scope.people or scope.is_aside:
        whole = dataclasses.replace(scope, asked=None)
        return sql(f"{order} NOT IN (?)", _wholly_refunded(whole))
    return Sql(f"{order} NOT IN (SELECT order_id FROM wholly_refunded)")


def with_refunds(scope: Scope, select: Sql) -> Sql:
    """A whole statement: conditions may look at `wholly_refunded` orders and `refunded` people.

    Unused, they cost nothing. Of some people they are about these people's orders alone.
    """
    about = dataclasses.replace(scope, people=())
    return sql(
        "WITH given_back AS (?), wholly_refunded AS (?), refunded AS (?) ?",
        _given_back(about),
        sql(
            "SELECT g.order_id FROM given_back g WHERE g.refunded_at < ?"
            " GROUP BY g.order_id HAVING SUM(g.amount) >= MAX(g.total)",
            scope.moment,
        ),
        _refunded(about),
        select,
    )


def _given_back(scope: Scope) -> Sql:
    """Refunds of any day with whose orders they are of."""
    # Refunds are few: for a span no engine shall begin with the orders.
    whose = "b.customer_id" if scope.asked is not None else "(b.customer_id + 0)"
    return sql(
        "SELECT r.order_id, b.customer_id, r.amount, r.refunded_at, b.total"
        ' FROM refund r JOIN "order" b ON b.id = r.order_id WHERE r.shop_id = ? AND ?',
        scope.shop_id,
        scope.narrowed(whose),
    )


def _refunded(scope: Scope) -> Sql:
    """Everybody with a refund of any day, and whose order was refunded to somebody else."""
    return sql(
        "SELECT r.customer_id FROM refund r WHERE r.shop_id = ? AND ?"
        " UNION SELECT g.customer_id FROM given_back g",
        scope.shop_id,
        scope.narrowed("r.customer_id"),
    )


def _wholly_refunded(scope: Scope) -> Sql:
    return sql(
        'SELECT r.order_id FROM refund r JOIN "order" b ON b.id = r.order_id'
        " WHERE r.shop_id = ? AND r.refunded_at < ? AND ?"
        " GROUP BY r.order_id HAVING SUM(r.amount) >= MAX(b.total)",
        scope.shop_id,
        scope.moment,
        scope.narrowed("r.customer_id"),
    )


def refunds(
    scope: Scope,
    window: Window = EVER,
    counting: str = "counted",
    reasons: tuple[Value, ...] = (),
) -> Rows:
    """Refunds `r` that lower what orders brought, with their orders `b` where known."""
    named = sql("r.reason IN (?)", listed(reasons)) if reasons else YES
    statuses = COMPLETED if counting == "completed" else scope.counted
    counts = (
        YES if counting == "all" else sql("(b.id IS NULL OR b.status IN (?))", listed(statuses))
    )
    return Rows(
        scope=scope,
        source=Sql('refund r LEFT JOIN "order" b ON b.id = r.order_id'),
        where=sql("r.shop_id = ? AND ? AND ?", scope.shop_id, counts, named),
        customer="r.customer_id",
        moment="r.refunded_at",
        window=window,
    )


def money(scope: Scope, window: Window = EVER, counting: str = "counted") -> Rows:
    """Rows (customer_id, amount), alias `m`: orders in, refunds out.

    Each side is added up by itself first: an index then gives the orders customer by customer.
    """
    return _in_and_out(
        scope,
        window,
        counting,
        brought=Sql("SUM(o.total) AS amount"),
        taken=Sql("-SUM(r.amount)"),
        words=(("SUM(m.amount)", "SUM(o.total)"),),
    )


def money_and_count(scope: Scope, window: Window = EVER, counting: str = "counted") -> Rows:
    """The same with a column `counted`: how many counted orders the money is of."""
    is_left = YES if counting == "all" else not_wholly_refunded(scope)
    return _in_and_out(
        scope,
        window,
        counting,
        brought=sql(
            "SUM(o.total) AS amount, SUM(CASE WHEN ? THEN 1 ELSE 0 END) AS counted", is_left
        ),
        taken=Sql("-SUM(r.amount), 0"),
        words=(("SUM(m.amount)", "SUM(o.total)"), ("SUM(m.counted)", "COUNT(*)")),
    )


def flows(scope: Scope, window: Window = EVER, counting: str = "counted") -> Rows:
    """Rows (customer_id, brought, taken), alias `m`: what orders brought, what refunds took."""
    return _in_and_out(
        scope,
        window,
        counting,
        brought=Sql("SUM(o.total) AS brought, 0 AS taken"),
        taken=Sql("0, SUM(r.amount)"),
        words=(("SUM(m.brought)", "SUM(o.total)"), ("SUM(m.taken)", "0")),
    )


def _in_and_out(
    scope: Scope,
    window: Window,
    counting: str,
    *,
    brought: Sql,
    taken: Sql,
    words: tuple[tuple[str, str], ...],
) -> Rows:
    """Orders and refunds; `words` are the aggregates of who has no refunds, of counted orders."""
    both = _both(scope, window, counting, brought, taken)
    if scope.people or scope.is_aside:
        return both
    few = _both(scope.of_refunded(), window, counting, brought, taken)
    simply = Simply(rows=orders(scope, window, counting), few=few, words=words)
    return dataclasses.replace(both, simply=simply)


def _both(scope: Scope, window: Window, counting: str, brought: Sql, taken: Sql) -> Rows:
    bringing, taking = _brought(scope, window, counting), refunds(scope, window, counting)
    source = sql(
        "(SELECT o.customer_id, ? ? GROUP BY o.customer_id"
        " UNION ALL SELECT r.customer_id, ? ? GROUP BY r.customer_id) AS m",
        brought,
        bringing.text,
        taken,
        taking.text,
    )
    return Rows(scope=scope, source=source, customer="m.customer_id", parts=(bringing, taking))


def _brought(scope: Scope, window: Window, counting: str) -> Rows:
    """The orders that bring money: by their status, given back or not."""
    return dataclasses.replace(orders(scope, window, counting), where=_by_status(scope, counting))


def _by_status(scope: Scope, counting: str) -> Sql:
    statuses = COMPLETED if counting == "completed" else scope.counted
    counts = YES if counting == "all" else sql("o.status IN (?)", listed(statuses))
    return sql("o.shop_id = ? AND ?", scope.shop_id, counts)


def buyers(scope: Scope) -> Sql:
    """The people with a counted order."""
    return orders(scope).people
