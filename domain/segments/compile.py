"""From a tree to one SQL statement.

Negation is pushed down to the leaves: De Morgan's laws hold in three-valued logic, so each node is
asked either for those who pass or for those who certainly don't, and NULL never appears.
"""

from domain.segments.people import Base, base_people
from domain.segments.purchases import with_refunds
from domain.segments.scope import Scope
from domain.segments.sql import YES, Sql, either, every, sql
from domain.segments.tree import Group, Leaf, Node, Not, Sure


def passing(node: Node, scope: Scope) -> Sql:
    """Who passes, about the customer row `c`."""
    match node:
        case Leaf(condition=condition):
            return condition.answer(scope).yes
        case Group(nodes=()):
            return YES
        case Group(mode="all", nodes=nodes):
            return every(passing(each, scope) for each in nodes)
        case Group(nodes=nodes):
            return either(passing(each, scope) for each in nodes)
        case Not(node=inner):
            return failing(inner, scope)
        case Sure(node=inner):
            return passing(inner, scope)


def failing(node: Node, scope: Scope) -> Sql:
    """Who certainly does not pass: the complement among those of whom it is known."""
    match node:
        case Leaf(condition=condition):
            return condition.answer(scope).no
        case Group(nodes=()):
            return ~YES
        case Group(mode="all", nodes=nodes):
            return either(failing(each, scope) for each in nodes)
        case Group(nodes=nodes):
            return every(failing(each, scope) for each in nodes)
        case Not(node=inner):
            return passing(inner, scope)
        case Sure(node=inner):
            return ~passing(inner, scope)


def people_sql(base: Base, tree: Node, scope: Scope) -> Sql:
    """`SELECT c.id ...` of the segment's people; may be read, counted, paged or inserted from."""
    select = sql(
        "SELECT c.id FROM customer c WHERE ? AND ?", base_people(base, scope), passing(tree, scope)
    )
    return with_refunds(scope, select)
