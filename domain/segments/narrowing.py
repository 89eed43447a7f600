"""Heavy conditions asked only of those whom the light ones leave, where these are few.

A light condition looks at the customer's own row, tags and consents; the others add up orders and
events of everybody. One statement, the same conditions; only the people asked about are others.
PostgreSQL guesses the number of people wrongly and takes longer so, SQLite a third of the time.
"""

import dataclasses

from tortoise.connection import get_connection

from domain.segments.compile import base_sql, passing, people_sql
from domain.segments.people import Base
from domain.segments.purchases import with_refunds
from domain.segments.running import rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, every, listed, sql
from domain.segments.tree import Group, Node, leaves

LIGHT = frozenset({"customer", "tag", "consent"})
# With fewer heavy conditions there is little to win.
LEAST_HEAVY = 3
# So many people tell how many the light conditions leave; the largest part that is worth it.
SAMPLE, LEAST_SAMPLE, MOST_PERCENT, SHARE = 400, 100, 20, 100


@dataclasses.dataclass(frozen=True, kw_only=True)
class Narrowed:
    """`asked` is `SELECT c.id` of those left, `test` says which of them pass."""

    asked: Sql
    test: Sql

    @property
    def named(self) -> Sql:
        """The people asked about, for a WITH."""
        return sql("asked AS MATERIALIZED (?)", self.asked)

    @property
    def people(self) -> Sql:
        """`SELECT c.id`, where the statement knows them."""
        return sql("SELECT c.id FROM customer c WHERE ?", self.test)


def narrowed(base: Base, tree: Node, scope: Scope) -> Narrowed | None:
    """The two parts of a rule; None where nothing in it is light, or nothing heavy."""
    light, heavy = _parted(tree)
    if not light or not heavy:
        return None
    of_asked = dataclasses.replace(scope, is_of_asked=True)
    inside = Sql("c.id IN (SELECT id FROM asked)")
    return Narrowed(
        asked=sql(
            "SELECT c.id FROM customer c WHERE ? AND ?",
            base_sql(base, tree, scope),
            every(passing(each, scope) for each in light),
        ),
        test=inside & every(passing(each, of_asked) for each in heavy),
    )


async def worth(base: Base, tree: Node, scope: Scope) -> Narrowed | None:
    """The two parts where asking so is quicker: on SQLite, when the light one leaves few."""
    light, heavy = _parted(tree)
    has_many = sum(1 for each in heavy for _ in leaves(each)) >= LEAST_HEAVY
    if not light or not has_many or not _is_sqlite():
        return None
    there, left = await _sampled(base, tree, scope, light)
    is_few = there >= LEAST_SAMPLE and SHARE * left <= MOST_PERCENT * there
    return narrowed(base, tree, scope) if is_few else None


async def people(base: Base, tree: Node, scope: Scope) -> Sql:
    """`SELECT c.id ...` of the people of a rule, by the quicker way."""
    parts = await worth(base, tree, scope)
    return people_sql(base, tree, scope) if parts is None else whole(parts, scope)


def whole(parts: Narrowed, scope: Scope) -> Sql:
    """The statement of both parts."""
    return with_refunds(scope, sql(", ? ?", parts.named, parts.people))


def _parted(tree: Node) -> tuple[list[Node], list[Node]]:
    """What everybody must pass, parted into what is light and what is not."""
    match tree:
        case Group(mode="all", together="", nodes=nodes):
            light = [each for each in nodes if _is_light(each)]
            return light, [each for each in nodes if not _is_light(each)]
        case _:
            return [], [tree]


def _is_light(node: Node) -> bool:
    return all(each.reading() <= LIGHT and not each.is_relative for each in leaves(node))


def _is_sqlite() -> bool:
    return get_connection("heavy").capabilities.dialect == "sqlite"


async def _sampled(base: Base, tree: Node, scope: Scope, light: list[Node]) -> tuple[int, int]:
    """Of people from all over, how many are in the base, and how many the light part leaves."""
    (ends,) = await rows(
        Sql("SELECT (SELECT MIN(id) FROM customer) AS low, (SELECT MAX(id) FROM customer) AS high")
    )
    low, high = int(ends["low"] or 0), int(ends["high"] or 0)
    some = tuple(range(low, high + 1, max(1, (high - low) // SAMPLE)))
    about = dataclasses.replace(scope, people=some)
    select = sql(
        "SELECT COUNT(*) AS there, COALESCE(SUM(CASE WHEN ? THEN 1 ELSE 0 END), 0) AS kept"
        " FROM customer c WHERE c.id IN (?) AND ?",
        every(passing(each, about) for each in light),
        listed(some),
        base_sql(base, tree, about),
    )
    (row,) = await rows(with_refunds(about, select))
    return int(row["there"]), int(row["kept"])
