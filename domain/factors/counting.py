"""Counting figures: all those of one source in one statement, of one person or of everybody.

Both are the same statement: for everybody it is asked span by span of customer ids, so that neither
the database nor the loop is held for long.
"""

import asyncio
import dataclasses
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from datetime import datetime

from domain.factors.factor import FACTORS, SOURCES, Factor
from domain.factors.formulas import Number
from domain.models import Shop
from domain.segments.people import real_people
from domain.segments.purchases import with_refunds
from domain.segments.running import rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql

TOGETHER = 1_500
SECONDS = 60
Values = Mapping[str, Sequence[Number]]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Span(Scope):
    """The people of a shop from one id to another, both included."""

    first: int
    last: int

    def narrowed(self, column: str) -> Sql:
        return sql(f"{column} BETWEEN ? AND ?", self.first, self.last)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Batch:
    """Some people, and each figure of theirs in the same order."""

    ids: tuple[int, ...]
    values: Values


async def of_person(
    shop: Shop, customer_id: int, now: datetime, keys: Iterable[str]
) -> dict[str, float]:
    """Those of the figures of one person of which enough is known."""
    scope = Scope.of(shop, now, (customer_id,))
    found = await _counted(scope, (customer_id,), tuple(keys))
    told = {key: each[0] for key, each in found.items()}
    return {key: value for key, value in told.items() if value is not None}


async def of_people(shop: Shop, now: datetime, keys: Iterable[str]) -> AsyncIterator[Batch]:
    """The figures of all real people of a shop, in the order of their ids."""
    wanted, scope, after = tuple(keys), Scope.of(shop, now), 0
    while ids := await _after(scope, after):
        span = Span(
            shop_id=scope.shop_id,
            zone=scope.zone,
            counted=scope.counted,
            now=now,
            first=ids[0],
            last=ids[-1],
        )
        yield Batch(ids=ids, values=await _counted(span, ids, wanted))
        after = ids[-1]


async def _after(scope: Scope, after: int) -> tuple[int, ...]:
    page = sql(
        "SELECT c.id FROM customer c WHERE ? AND c.id > ? ORDER BY c.id LIMIT ?",
        real_people(scope),
        after,
        TOGETHER,
    )
    return tuple(int(row["id"]) for row in await rows(page, seconds=SECONDS))


async def _counted(
    scope: Scope, ids: tuple[int, ...], keys: tuple[str, ...]
) -> dict[str, list[Number]]:
    by_source: dict[str, dict[str, Factor]] = {}
    for key in keys:
        factor = FACTORS[key]
        by_source.setdefault(factor.source, {})[key] = factor
    found: dict[str, list[Number]] = {}
    for source, factors in by_source.items():
        found |= await _of_source(scope, ids, source, factors)
    return found


async def _of_source(
    scope: Scope, ids: tuple[int, ...], source: str, factors: Mapping[str, Factor]
) -> dict[str, list[Number]]:
    written = {key: factor.written(scope) for key, factor in factors.items()}
    terms = tuple(dict.fromkeys(term for each in written.values() for term in each))
    columns = "".join(f", {term} AS t{n}" for n, term in enumerate(terms))
    text = sql(
        f"SELECT x.customer_id{columns} FROM (?) AS x GROUP BY x.customer_id",
        SOURCES[source](scope),
    )
    sums = {
        int(row["customer_id"]): [_number(row[f"t{n}"]) for n in range(len(terms))]
        for row in await rows(with_refunds(scope, text), seconds=SECONDS)
    }
    places = {term: n for n, term in enumerate(terms)}
    found: dict[str, list[Number]] = {}
    for key, factor in factors.items():
        await asyncio.sleep(0)  # others on the loop come in between
        found[key] = _told(factor, [places[term] for term in written[key]], sums, ids)
    return found


def _told(
    factor: Factor, places: list[int], sums: Mapping[int, list[Number]], ids: tuple[int, ...]
) -> list[Number]:
    held = (sums.get(each) for each in ids)
    return [
        factor.default if row is None else factor.told(tuple(row[place] for place in places))
        for row in held
    ]


def _number(value: object) -> Number:
    """PostgreSQL adds up whole numbers into decimals."""
    return value if isinstance(value, int | float | None) else float(str(value))
