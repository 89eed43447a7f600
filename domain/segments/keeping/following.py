"""Segments follow what happens: whoever something changed about is looked at, where it is read."""

import dataclasses
from collections.abc import Awaitable, Callable, Iterable, Mapping
from datetime import datetime

from tortoise.transactions import in_transaction

from domain.core.errors import DomainError
from domain.core.instant import to_milliseconds
from domain.models import Segment, SegmentKeeping, SegmentStir, Shop
from domain.segments.keeping import flipping, ranks, store
from domain.segments.keeping.looking import look
from domain.segments.keeping.membership import Cause
from domain.segments.keeping.state import Kept, kept, read_by
from domain.segments.scope import Scope
from domain.segments.sql import sql

# So many changes are looked at one by one; of more, the segments ask everybody.
FLOOD = 20_000
BATCH = 2_000
MOST_DUE = 5_000
DELETED_AT_ONCE = 20_000


@dataclasses.dataclass(frozen=True, kw_only=True)
class Stirred:
    """Changes taken up: of whom, by fact; and the facts that may be anybody's."""

    ids: tuple[int, ...]
    people: Mapping[str, set[int]]
    of_all: frozenset[str]


async def shops_with_work(now: datetime) -> list[Shop]:
    """The shops where something has changed, or somebody's time has come."""
    rows = await store.run(
        sql(
            "SELECT s.id FROM shop s WHERE EXISTS (SELECT 1 FROM segment_stir t"
            " WHERE t.shop_id = s.id) OR EXISTS (SELECT 1 FROM segment_flip f"
            " WHERE f.flips_at <= ? AND f.shop_id = s.id) ORDER BY s.id",
            to_milliseconds(now),
        )
    )
    return await Shop.filter(id__in=[int(row["id"]) for row in rows]).order_by("id")


async def follow(shop: Shop, now: datetime) -> int:
    """Look at a batch of what has changed in the shop; how many changes there were."""
    waiting = await _waiting(shop.id)
    if waiting > FLOOD:
        return await _ask_everybody(shop, now)
    stirred = await _take(shop.id)
    if not stirred.ids:
        return 0
    readers = await read_by(shop.id, {*stirred.people, *stirred.of_all})
    await stir({each for word in stirred.of_all for each in readers.get(word, [])}, now)
    whose: dict[int, set[int]] = {}
    for word, people in stirred.people.items():
        for segment_id in readers.get(word, []):
            whose.setdefault(segment_id, set()).update(people)
    await _each(shop, whose, now, lambda one, people: _look(one, people, "event", now))
    async with in_transaction("default"):
        await store.write(
            sql("DELETE FROM segment_stir WHERE id IN (?)", store.ids_in(stirred.ids))
        )
    return len(stirred.ids)


async def turn(shop: Shop, now: datetime) -> int:
    """Look at those whose time has come; how many they were."""
    whose: dict[int, set[int]] = {}
    for segment_id in await flipping.segments_due(shop.id, now):
        people = await flipping.due(shop.id, segment_id, now, MOST_DUE)
        if flipping.EVERYBODY in people or len(people) == MOST_DUE:
            await stir({segment_id}, now)
            continue
        whose[segment_id] = set(people)
    await _each(shop, whose, now, lambda one, people: _look(one, people, "clock", now))
    return sum(len(people) for people in whose.values())


async def stir(segments: Iterable[int], now: datetime) -> None:
    """Everybody has to be asked about these segments, before long."""
    found = SegmentKeeping.filter(segment_id__in=list(segments), stirred_at__isnull=True)
    await found.update(stirred_at=now)


async def _look(one: Kept, people: set[int], cause: Cause, now: datetime) -> None:
    if not one.is_found:
        # Everybody is asked by the new rule anyway.
        return
    if one.is_relative:
        # What happened to one may move others; the one is known at once where ranks have borders.
        await stir({one.segment.id}, now)
        scope = Scope.of(one.shop, now)
        if not await ranks.are_kept(one.segment, one.rule.tree, scope):
            return
    await look(one, people, cause, now)


async def _each(
    shop: Shop,
    whose: Mapping[int, set[int]],
    now: datetime,
    then: Callable[[Kept, set[int]], Awaitable[None]],
) -> None:
    """Segment by segment; one that can't be asked is left to its next refresh."""
    for segment in await Segment.filter(shop_id=shop.id, id__in=list(whose)).order_by("id"):
        try:
            await then(await kept(shop, segment), whose[segment.id])
        except DomainError:
            await stir({segment.id}, now)


async def _waiting(shop_id: int) -> int:
    statement = sql(
        "SELECT COUNT(*) AS n FROM (SELECT 1 FROM segment_stir WHERE shop_id = ? LIMIT ?) AS part",
        shop_id,
        FLOOD + 1,
    )
    return int((await store.run(statement))[0]["n"])


async def _take(shop_id: int) -> Stirred:
    """Mark a batch as taken: what changes from now on is noted anew.

    What a crash left taken is taken again.
    """
    found = SegmentStir.filter(shop_id=shop_id).order_by("id").limit(BATCH)
    async with in_transaction("default"):
        rows = await found.values_list("id", "customer_id", "what")
        ids = [int(row[0]) for row in rows]
        if ids:
            await store.write(
                sql("UPDATE segment_stir SET taken = TRUE WHERE id IN (?)", store.ids_in(ids))
            )
    people: dict[str, set[int]] = {}
    for _, customer_id, what in rows:
        if customer_id is not None:
            people.setdefault(str(what), set()).add(int(customer_id))
    return Stirred(
        ids=tuple(ids),
        people=people,
        of_all=frozenset(str(row[2]) for row in rows if row[1] is None),
    )


async def _ask_everybody(shop: Shop, now: datetime) -> int:
    """Too many changes, an import for example: asking everybody once is quicker."""
    rows = await store.run(
        sql(
            "SELECT MAX(id) AS last, COUNT(*) AS n FROM segment_stir WHERE shop_id = ?",
            shop.id,
        )
    )
    last, count = int(rows[0]["last"]), int(rows[0]["n"])
    words = await store.run(
        sql(
            "SELECT DISTINCT what FROM segment_stir WHERE shop_id = ? AND id <= ?",
            shop.id,
            last,
        )
    )
    readers = await read_by(shop.id, [str(row["what"]) for row in words])
    async with in_transaction("default"):
        await stir({each for segments in readers.values() for each in segments}, now)
    left = count
    while left > 0:
        async with in_transaction("default"):
            await store.write(
                sql(
                    "DELETE FROM segment_stir WHERE id IN (SELECT id FROM segment_stir"
                    " WHERE shop_id = ? AND id <= ? ORDER BY id LIMIT ?)",
                    shop.id,
                    last,
                    DELETED_AT_ONCE,
                )
            )
        left -= DELETED_AT_ONCE
    return count
