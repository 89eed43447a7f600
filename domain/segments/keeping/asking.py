"""The questions that keep a segment: who of these passes, who has to come or go, what flips when.

All of them are asked on `heavy`, with a time limit that stops the query. Ids come as one value, so
that hundreds of thousands of them don't hold up the loop.
"""

import asyncio
import dataclasses
from collections.abc import Sequence
from datetime import datetime

import orjson

from domain.core.instant import from_milliseconds, to_milliseconds
from domain.segments import narrowing
from domain.segments.compile import base_sql, passing
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
    """Everybody asked, in one statement. Raises TooSlowError."""
    scope = Scope.of(kept.shop, now)
    asked = ranks.ranks_of(kept.rule.tree, scope)
    scope = dataclasses.replace(scope, ranks=tuple(each.name for each in asked))
    parts = await narrowing.worth(kept.rule.base, kept.rule.tree, scope)
    found = sql(
        "SELECT c.id FROM customer c WHERE ? AND ?",
        base_sql(kept.rule.base, kept.rule.tree, scope),
        passing(kept.rule.tree, scope),
    )
    members = sql("SELECT m.customer_id AS id ?", shown(kept.shop.id, kept.segment.id))
    select = sql(
        "SELECT (SELECT COUNT(*) FROM passes) AS size, (?) AS coming, (?) AS going?",
        _gathered("passes", "members"),
        _gathered("members", "passes"),
        ranks.columns(asked),
    )
    # All are named before, and looked through once.
    named = sql(
        "??passes AS MATERIALIZED (?), members AS MATERIALIZED (?)",
        ranks.named(asked),
        sql("?, ", parts.named) if parts else Sql(""),
        parts.people if parts else found,
        members,
    )
    with_both = with_refunds(scope, Sql("SELECT 1"))
    head = Sql(with_both.text.removesuffix(" SELECT 1"), with_both.values)
    (row,) = await rows(sql("?, ? ?", head, named, select), seconds=seconds)
    coming, going = await asyncio.to_thread(_both, row["coming"], row["going"])
    return Difference(
        coming=coming,
        going=going,
        size=int(row["size"]),
        borders=ranks.found(asked, row),
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
        gather = "'[' || COALESCE(STRING_AGG(CAST(a.id AS TEXT), ','), '') || ']'"
    else:
        gather = "json_group_array(a.id)"
    return Sql(f"SELECT {gather} FROM (SELECT id FROM {one} EXCEPT SELECT id FROM {other}) AS a")


def _both(coming: str, going: str) -> tuple[list[int], list[int]]:
    return sorted(orjson.loads(coming)), sorted(orjson.loads(going))
