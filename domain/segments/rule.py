"""What defines a segment: a base and a tree. Counting its people, listing them, sampling them."""

import dataclasses
from datetime import datetime

from domain.core.errors import TooSlowError
from domain.models import Segment, Shop
from domain.segments import narrowing
from domain.segments.compile import base_sql, passing, people_sql
from domain.segments.narrowing import Narrowed
from domain.segments.people import BASES, Base
from domain.segments.purchases import with_refunds
from domain.segments.running import rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql
from domain.segments.tree import EVERYBODY, BrokenTreeError, Node, from_json

PAGE = 1_000
PATIENCE = 10


@dataclasses.dataclass(frozen=True, kw_only=True)
class Rule:
    """The people of `base` who pass `tree`."""

    base: Base = "everyone"
    tree: Node = EVERYBODY

    def people(self, shop: Shop, now: datetime) -> Sql:
        """`SELECT c.id ...`: to be inserted from, or read on the `heavy` connection."""
        return people_sql(self.base, self.tree, Scope.of(shop, now))


def rule_of(segment: Segment) -> Rule:
    """The rule a segment holds. Raises BrokenTreeError."""
    bases = {base: base for base in BASES}
    if segment.base not in bases:
        raise BrokenTreeError(what=segment.base)
    return Rule(base=bases[segment.base], tree=from_json(segment.tree))


async def count(rule: Rule, shop: Shop, now: datetime) -> int:
    """How many people there are. One statement; raises TooSlowError."""
    people = await narrowing.people(rule.base, rule.tree, Scope.of(shop, now))
    statement = sql("SELECT COUNT(*) AS n FROM (?) AS people", people)
    return int((await rows(statement))[0]["n"])


@dataclasses.dataclass(frozen=True, kw_only=True)
class Size:
    """How many people a rule holds, and from how many it chooses."""

    people: int
    base: int


async def size(rule: Rule, shop: Shop, now: datetime) -> Size | None:
    """Both numbers in one statement; None when that takes too long for a person who waits."""
    scope = Scope.of(shop, now)
    parts = await narrowing.worth(rule.base, rule.tree, scope)
    if parts is not None:
        return await _size_of_few(parts, rule, scope)
    statement = sql(
        "SELECT COUNT(*) AS base, COALESCE(SUM(CASE WHEN ? THEN 1 ELSE 0 END), 0) AS people"
        " FROM customer c WHERE ?",
        passing(rule.tree, scope),
        base_sql(rule.base, rule.tree, scope),
    )
    try:
        row = (await rows(with_refunds(scope, statement), seconds=PATIENCE))[0]
    except TooSlowError:
        return None
    return Size(people=int(row["people"]), base=int(row["base"]))


async def _size_of_few(parts: Narrowed, rule: Rule, scope: Scope) -> Size | None:
    counted = sql(
        ", ? SELECT (SELECT COUNT(*) FROM customer c WHERE ?) AS base,"
        " (SELECT COUNT(*) FROM (?) AS people) AS people",
        parts.named,
        base_sql(rule.base, rule.tree, scope),
        parts.people,
    )
    try:
        (row,) = await rows(with_refunds(scope, counted), seconds=PATIENCE)
    except TooSlowError:
        return None
    return Size(people=int(row["people"]), base=int(row["base"]))


async def members(
    rule: Rule, shop: Shop, now: datetime, *, after: int = 0, limit: int = PAGE
) -> list[int]:
    """The next ids above `after`, in their order; an empty list ends the walk."""
    page = sql("? AND c.id > ? ORDER BY c.id LIMIT ?", rule.people(shop, now), after, limit)
    return [int(row["id"]) for row in await rows(page)]


async def sample(rule: Rule, shop: Shop, now: datetime, size: int = 5) -> list[int]:
    """A few ids from all over, the same ones as long as the people are the same."""
    spread = sql("? ORDER BY (c.id * 48271) % 65537, c.id LIMIT ?", rule.people(shop, now), size)
    return [int(row["id"]) for row in await rows(spread)]
