"""Heavy conditions asked only of those whom the light ones leave, where these are few.

A light condition looks at the customer's own row, tags and consents; the others add up orders and
events of everybody. The same conditions; only the people asked about are others. SQLite finds them
in the same statement. PostgreSQL expects one person where tens of thousands are left, and joins as
for one; so it is asked for them before, given their ids, and looks into sets instead of joining.
"""

import dataclasses
from collections.abc import Sequence

from tortoise.connection import get_connection

from domain.core.reading import Alias
from domain.segments.compile import base_sql, passing
from domain.segments.people import Base
from domain.segments.purchases import with_refunds
from domain.segments.running import LONGEST_SECONDS, rows
from domain.segments.scope import Scope
from domain.segments.sql import Ids, Sql, each_alone, every, sql
from domain.segments.tree import Group, Node, leaves

LIGHT = frozenset({"customer", "tag", "consent"})
# With fewer heavy conditions there is little to win.
LEAST_HEAVY = 3
EVERYBODY = (0, 2**63 - 1)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Narrowed:
    """`test` says which people pass; `named` goes before it into a WITH, `scope` is theirs."""

    scope: Scope
    named: tuple[Sql, ...]
    test: Sql

    @property
    def people(self) -> Sql:
        """`SELECT c.id`, where the statement knows them."""
        return sql("SELECT c.id FROM customer c WHERE ?", self.test)


async def narrowed(
    base: Base,
    tree: Node,
    scope: Scope,
    *,
    seconds: float = LONGEST_SECONDS,
    alias: Alias = "heavy",
) -> Narrowed | None:
    """A rule in two parts; None where nothing in it is light, or nothing heavy."""
    light, heavy = parted(tree)
    if not light or not heavy:
        return None
    few = sql(
        "SELECT c.id FROM customer c WHERE ? AND ?",
        base_sql(base, tree, scope),
        every(passing(each, scope) for each in light),
    )
    if is_sqlite():
        return _in_one(few, heavy, scope)
    found = await rows(with_refunds(scope, few), seconds, alias)
    return _of_ids(Ids(int(row["id"]) for row in found), heavy, scope)


def _in_one(few: Sql, heavy: Sequence[Node], scope: Scope) -> Narrowed:
    """Who is asked about is found in the statement itself."""
    asked = Sql("IN (SELECT id FROM asked)")
    of_asked = dataclasses.replace(scope, asked=asked)
    test = sql("c.id ?", asked) & every(passing(each, of_asked) for each in heavy)
    return Narrowed(scope=scope, named=(sql("asked AS MATERIALIZED (?)", few),), test=test)


def _of_ids(ids: Ids, heavy: Sequence[Node], scope: Scope) -> Narrowed:
    """Who is asked about is known."""
    asked = sql("= ANY(?)", ids)
    # What the statement knows of refunds is of these people alone, as in a span.
    of_asked = dataclasses.replace(scope, asked=asked, span=scope.span or EVERYBODY)
    test = sql("c.id ?", asked) & each_alone(passing(each, of_asked) for each in heavy)
    return Narrowed(scope=of_asked, named=(), test=test)


def is_worth(tree: Node) -> bool:
    """Whether there is a light part, and the other is worth not being asked of everybody."""
    light, _ = parted(tree)
    is_known = is_sqlite() or not any(each.is_relative for each in leaves(tree))
    return bool(light) and weight(tree) >= LEAST_HEAVY and is_known


def weight(tree: Node) -> int:
    """How many conditions are not of the light part."""
    _, heavy = parted(tree)
    return sum(1 for each in heavy for _ in leaves(each))


def parted(tree: Node) -> tuple[list[Node], list[Node]]:
    """What everybody must pass, parted into what is light and what is not."""
    match tree:
        case Group(mode="all", together="", nodes=nodes):
            light = [each for each in nodes if _is_light(each)]
            return light, [each for each in nodes if not _is_light(each)]
        case _:
            return [], [tree]


def _is_light(node: Node) -> bool:
    return all(each.reading() <= LIGHT and not each.is_relative for each in leaves(node))


def is_sqlite() -> bool:
    """Whether this is the engine that needs no help with its plans."""
    return get_connection("heavy").capabilities.dialect == "sqlite"
