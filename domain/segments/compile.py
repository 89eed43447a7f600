"""From a tree to one SQL statement.

Negation is pushed down to the leaves: De Morgan's laws hold in three-valued logic, so each node is
asked either for those who pass or for those who certainly don't, and NULL never appears.
"""

import dataclasses

from domain.segments.condition import Condition
from domain.segments.flips import soonest, union
from domain.segments.people import Base, base_people
from domain.segments.purchases import InOneOrder, lines, orders, with_refunds
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import YES, Sql, either, every, sql
from domain.segments.tree import (
    Group,
    Leaf,
    Node,
    Not,
    NotOfOneOrderError,
    Sure,
    Together,
    leaves,
    takes_tests,
)


def passing(node: Node, scope: Scope) -> Sql:  # noqa: PLR0911 - one for each kind of node
    """Who passes, about the customer row `c`."""
    match node:
        case Leaf(condition=condition):
            return condition.answer(scope).yes
        case Group(nodes=()):
            return YES
        case Group(together="order" | "item"):
            return of_one(node, scope).people
        case Group(mode="all", nodes=nodes):
            return every(passing(each, scope) for each in nodes)
        case Group(nodes=nodes):
            return either(passing(each, scope) for each in nodes)
        case Not(node=inner):
            return failing(inner, scope)
        case Sure(node=inner):
            return passing(inner, scope)


def failing(node: Node, scope: Scope) -> Sql:  # noqa: PLR0911 - one for each kind of node
    """Who certainly does not pass: the complement among those of whom it is known."""
    match node:
        case Leaf(condition=condition):
            return condition.answer(scope).no
        case Group(nodes=()):
            return ~YES
        case Group(together="order" | "item"):
            return ~of_one(node, scope).people
        case Group(mode="all", nodes=nodes):
            return either(failing(each, scope) for each in nodes)
        case Group(nodes=nodes):
            return every(failing(each, scope) for each in nodes)
        case Not(node=inner):
            return passing(inner, scope)
        case Sure(node=inner):
            return ~passing(inner, scope)


def of_one(group: Group, scope: Scope) -> Rows:
    """The orders or lines of which the whole group holds at once."""
    rows = lines(scope) if group.together == "item" else orders(scope)
    return rows.that(_holds(dataclasses.replace(group, together=""), scope, group.together))


def _holds(  # noqa: PLR0911 - one for each kind of node
    node: Node, scope: Scope, of: Together
) -> Sql:
    """Whether a node holds of the order `o`, or of its line `l`; nothing is unknown there."""
    match node:
        case Leaf(condition=condition):
            return _test(condition, scope, of)
        case Group(together="order"):
            return sql("o.id IN (SELECT o.id ?)", of_one(node, scope).text)
        case Group(together="item"):
            return sql("o.id IN (SELECT l.order_id ?)", of_one(node, scope).text)
        case Group(mode="any", nodes=nodes) if nodes:
            return either(_holds(each, scope, of) for each in nodes)
        case Group(nodes=nodes):
            return every(_holds(each, scope, of) for each in nodes)
        case Not(node=inner):
            return ~_holds(inner, scope, of)
        case Sure(node=inner):
            return _holds(inner, scope, of)


def _test(condition: Condition, scope: Scope, of: Together) -> Sql:
    if not isinstance(condition, InOneOrder):
        raise NotOfOneOrderError(kind=condition.kind)
    return condition.line_test(scope) if of == "item" else condition.order_test(scope)


def flips_sql(tree: Node, scope: Scope) -> Sql | None:
    """`SELECT customer_id, flips_at`: when each person's answer may change next by time alone.

    None when it can't; people without a row don't change either. Of all the conditions the first
    flip is told: it may change nothing, later ones are found when it is asked again.
    """
    found = [flips for each in leaves(tree) if (flips := each.next_flip(scope)) is not None]
    return with_refunds(scope, soonest(scope, union(found))) if found else None


def base_sql(base: Base, tree: Node, scope: Scope) -> Sql:
    """Whom the segment chooses from, about the customer row `c`."""
    people = base_people(base, scope, with_tests=takes_tests(tree))
    return people & sql("c.id BETWEEN ? AND ?", *scope.span) if scope.span else people


def people_sql(base: Base, tree: Node, scope: Scope) -> Sql:
    """`SELECT c.id ...` of the segment's people; may be read, counted, paged or inserted from."""
    select = sql(
        "SELECT c.id FROM customer c WHERE ? AND ?",
        base_sql(base, tree, scope),
        passing(tree, scope),
    )
    return with_refunds(scope, select)
