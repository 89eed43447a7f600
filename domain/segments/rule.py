"""What defines a segment: a base and a tree. Counting its people, listing them, sampling them."""

import dataclasses
from datetime import datetime

from domain.core.errors import TooSlowError
from domain.models import Segment, Shop
from domain.segments import everybody
from domain.segments.compile import passing, people_sql
from domain.segments.everybody import Asked
from domain.segments.people import BASES, Base
from domain.segments.running import LONGEST_SECONDS, rows
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


async def count(rule: Rule, shop: Shop, now: datetime, *, seconds: float = LONGEST_SECONDS) -> int:
    """How many people there are. Raises TooSlowError."""
    scope = Scope.of(shop, now)
    found = await everybody.ask(rule.base, rule.tree, scope, _counted, seconds=seconds)
    return sum(int(row["n"]) for (row,) in found)


def _counted(asked: Asked) -> Sql:
    return asked.whole(sql("SELECT COUNT(*) AS n FROM (?) AS people", asked.people))


@dataclasses.dataclass(frozen=True, kw_only=True)
class Size:
    """How many people a rule holds, and from how many it chooses."""

    people: int
    base: int


async def size(rule: Rule, shop: Shop, now: datetime) -> Size | None:
    """Both numbers; None when that takes too long for a person who waits."""
    try:
        found = await everybody.ask(
            rule.base, rule.tree, Scope.of(shop, now), _sized, seconds=PATIENCE
        )
    except TooSlowError:
        return None
    return Size(
        people=sum(int(row["people"]) for (row,) in found),
        base=sum(int(row["base"]) for (row,) in found),
    )


def _sized(asked: Asked) -> Sql:
    if asked.narrowed is None:
        return asked.whole(
            sql(
                "SELECT COUNT(*) AS base, COALESCE(SUM(CASE WHEN ? THEN 1 ELSE 0 END), 0) AS people"
                " FROM customer c WHERE ?",
                passing(asked.tree, asked.scope),
                asked.those,
            )
        )
    return asked.whole(
        sql(
            "SELECT (SELECT COUNT(*) FROM customer c WHERE ?) AS base,"
            " (SELECT COUNT(*) FROM (?) AS people) AS people",
            asked.those,
            asked.people,
        )
    )


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
