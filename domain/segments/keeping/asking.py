"""The questions that keep a segment: who of these passes, who has to come or go, what flips when.

All of them are asked on `heavy`, with a time limit that stops the query. Ids come as one value, so
that hundreds of thousands of them don't hold up the loop.
"""

import asyncio
import dataclasses
from collections.abc import Mapping, Sequence
from datetime import datetime

import orjson

from domain.core.instant import from_milliseconds, to_milliseconds
from domain.segments import everybody
from domain.segments.compile import base_sql, passing
from domain.segments.everybody import Asked
from domain.segments.keeping import ranks, store
from domain.segments.keeping.coming import all_flips
from domain.segments.keeping.membership import shown
from domain.segments.keeping.state import Kept
from domain.segments.purchases import with_refunds
from domain.segments.running import rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, listed, sql

SECONDS = 60.0
# More flips than this are looked at all together, at the first of them.
MOST_FLIPS = 20_000


@dataclasses.dataclass(frozen=True, kw_only=True)
class Difference:
    """Who has to come, who has to go, how many there are then, and where ranks end."""

    coming: Sequence[int]
    going: Sequence[int]
    size: int
    borders: tuple[ranks.Border, ...] = ()


@dataclasses.dataclass(frozen=True, kw_only=True)
class Flips:
    """When whose membership may change, up to some moment; or the first time of too many."""

    by_person: dict[int, datetime] = dataclasses.field(default_factory=dict)
    of_all: datetime | None = None


async def those_who_pass(kept: Kept, people: tuple[int, ...], now: datetime) -> set[int]:
    """Which of these people are in it by its rule."""
    scope = Scope.of(kept.shop, now, people)
    select = sql(
        "SELECT c.id FROM customer c WHERE ? AND ? AND c.id IN (?)",
        base_sql(kept.rule.base, kept.rule.tree, scope),
        passing(kept.rule.tree, scope),
        listed(people),
    )
    return {int(row["id"]) for row in await rows(with_refunds(scope, select))}


async def everybody_who_passes(kept: Kept, moment: datetime) -> set[int]:
    """All of them at a moment of the past, by what is known now; for small shops."""
    return {int(row["id"]) for row in await rows(kept.rule.people(kept.shop, moment))}


async def difference(kept: Kept, now: datetime, seconds: float = SECONDS) -> Difference:
    """Everybody asked. Raises TooSlowError."""
    scope = Scope.of(kept.shop, now)
    asked = ranks.ranks_of(kept.rule.tree, scope)
    scope = dataclasses.replace(scope, ranks=tuple(each.name for each in asked))

    def compared(some: Asked) -> Sql:
        """All are named before, and looked through once."""
        return some.whole(
            sql(
                "SELECT (SELECT COUNT(*) FROM passes) AS size, (?) AS coming, (?) AS going?",
                _gathered("passes", "members"),
                _gathered("members", "passes"),
                ranks.columns(asked),
            ),
            *ranks.named(asked),
            sql("passes AS MATERIALIZED (?)", some.people),
            sql("members AS MATERIALIZED (?)", _members(kept, some.scope)),
        )

    rule = kept.rule
    told = await everybody.ask(rule.base, rule.tree, scope, compared, seconds=seconds)
    found = [row for (row,) in told]
    coming, going = await asyncio.to_thread(_both, found)
    return Difference(
        coming=coming,
        going=going,
        size=sum(int(row["size"]) for row in found),
        borders=ranks.found(asked, found[0]),
    )


def _members(kept: Kept, scope: Scope) -> Sql:
    """Those who are shown, of the people asked about."""
    return sql(
        "SELECT m.customer_id AS id ? AND ?",
        shown(kept.shop.id, kept.segment.id),
        dataclasses.replace(scope, asked=None).narrowed("m.customer_id"),
    )


async def flips(kept: Kept, now: datetime, until: datetime) -> Flips:
    """The next change by time alone of each person before `until`."""
    statement = all_flips(kept, Scope.of(kept.shop, now))
    if statement is None:
        return Flips()
    before = to_milliseconds(until)
    counted = sql(
        "SELECT COUNT(*) AS n, MIN(flips_at) AS first FROM (?) AS flips WHERE flips_at < ?",
        statement,
        before,
    )
    (row,) = await rows(counted, seconds=SECONDS)
    if row["n"] > MOST_FLIPS or (row["n"] and kept.is_relative):
        return Flips(of_all=from_milliseconds(row["first"]))
    found = await rows(
        sql("SELECT customer_id, flips_at FROM (?) AS flips WHERE flips_at < ?", statement, before),
        seconds=SECONDS,
    )
    return Flips(by_person=_by_person(found))


async def flips_of(
    kept: Kept, people: tuple[int, ...], now: datetime, until: datetime
) -> dict[int, datetime]:
    """The same of a few people."""
    statement = all_flips(kept, Scope.of(kept.shop, now, people))
    if statement is None:
        return {}
    found = await rows(
        sql(
            "SELECT customer_id, flips_at FROM (?) AS flips WHERE flips_at < ?",
            statement,
            to_milliseconds(until),
        )
    )
    return {who: when for who, when in _by_person(found).items() if who in people}


def _by_person(found: list[dict[str, int]]) -> dict[int, datetime]:
    return {int(row["customer_id"]): from_milliseconds(int(row["flips_at"])) for row in found}


def _gathered(one: str, other: str) -> Sql:
    """Those of one that the other has not, as one text."""
    if store.is_postgres():
        # In their order: sorting a million here would hold up the loop.
        gather = "'[' || COALESCE(STRING_AGG(CAST(a.id AS TEXT), ',' ORDER BY a.id), '') || ']'"
    else:
        gather = "json_group_array(a.id)"
    return Sql(f"SELECT {gather} FROM (SELECT id FROM {one} EXCEPT SELECT id FROM {other}) AS a")


def _both(found: Sequence[Mapping[str, str]]) -> tuple[list[int], list[int]]:
    """Who comes and who goes by all the rows."""
    coming = sorted(each for row in found for each in orjson.loads(row["coming"]))
    return coming, sorted(each for row in found for each in orjson.loads(row["going"]))
