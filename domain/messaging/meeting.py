"""People whom each of several routes would reach: who can be given any of them by lot."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Final

from domain.core.batches import batches
from domain.messaging.audience import People, getting
from domain.models import Shop
from domain.segments.running import rows
from domain.segments.sql import Sql, every, listed, sql

CHUNK: Final = 1_000
Route = tuple[str, ...]


async def within(
    shop: Shop,
    people: Sequence[int],
    routes: Collection[Route],
    now: datetime,
    *,
    waits: bool,
    moves_on: bool,
) -> set[int]:
    """Those of these people. Raises TooSlowError."""
    met = await by_every(shop, routes, now, waits=waits, moves_on=moves_on)
    found: set[int] = set()
    for batch in batches(people, CHUNK):
        part = sql("c.id IN (?)", listed(batch))
        asked = sql("SELECT c.id FROM customer c WHERE ? AND ?", part, met)
        found |= {int(row["id"]) for row in await rows(asked)}
    return found


async def count(
    crowd: People,
    shop: Shop,
    routes: Collection[Route],
    now: datetime,
    *,
    waits: bool,
    moves_on: bool,
) -> int:
    """How many of a crowd. Raises TooSlowError."""
    asked = sql(
        "SELECT COUNT(*) AS n FROM customer c WHERE c.id IN (?) AND ?",
        crowd.people(shop, now),
        await by_every(shop, routes, now, waits=waits, moves_on=moves_on),
    )
    return int((await rows(asked))[0]["n"])


async def by_every(
    shop: Shop, routes: Collection[Route], now: datetime, *, waits: bool, moves_on: bool
) -> Sql:
    """The condition of a customer `c` that each of the routes would reach."""
    return every(
        [
            await getting(shop, route, now, waits=waits, moves_on=moves_on)
            for route in sorted(routes)
        ]
    )
