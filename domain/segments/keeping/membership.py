"""Who is in a segment as it is kept: reading it, coming in and going out.

Coming in and going out must run in a transaction on `default`.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice
from typing import Literal

from domain.core.instant import from_milliseconds, to_milliseconds
from domain.models import Segment, SegmentKeeping, SegmentReading, SegmentStir, Shop
from domain.segments.keeping import sizes, store
from domain.segments.running import rows
from domain.segments.sql import Sql, sql

Cause = Literal["event", "clock", "plan", "rule", "merge", "hand"]
TOGETHER = 5_000
BATCH = 500


def shown(shop_id: int, segment_id: int) -> Sql:
    """`FROM ... WHERE ...` of the members `m` as they are shown; more may be added by AND."""
    return sql(
        "FROM segment_member m JOIN segment_keeping k ON k.segment_id = m.segment_id"
        " WHERE m.shop_id = ? AND m.segment_id = ?"
        " AND m.from_run <= k.run AND m.until_run > k.run",
        shop_id,
        segment_id,
    )


async def keeping_of(shop: Shop, segment: Segment) -> SegmentKeeping:
    """The state of the segment's membership, begun if need be."""
    found, _ = await SegmentKeeping.get_or_create({"shop_id": shop.id}, segment_id=segment.id)
    return found


async def count(segment: Segment) -> int:
    """How many there are, looked up now."""
    statement = sql("SELECT COUNT(*) AS n ?", shown(segment.shop_id, segment.id))
    return int((await rows(statement))[0]["n"])


async def page(segment: Segment, *, after: int = 0, limit: int = 1_000) -> list[int]:
    """The next members above `after`, in the order of their ids."""
    statement = sql(
        "SELECT m.customer_id AS id ? AND m.customer_id > ? ORDER BY m.customer_id LIMIT ?",
        shown(segment.shop_id, segment.id),
        after,
        limit,
    )
    return [int(row["id"]) for row in await rows(statement)]


async def among(segment: Segment, people: Collection[int]) -> dict[int, datetime]:
    """Which of these are members, and since when."""
    statement = sql(
        "SELECT m.customer_id AS id, m.since ? AND m.customer_id IN (?)",
        shown(segment.shop_id, segment.id),
        store.ids_in(people),
    )
    return {int(row["id"]): from_milliseconds(row["since"]) for row in await store.run(statement)}


async def enter(
    shop: Shop, segment: Segment, people: Collection[int], cause: Cause, now: datetime
) -> int:
    """Take people in; how many were not in already. Each gets one move."""
    keeping = await keeping_of(shop, segment)
    await store.hold_moves(shop.id)
    came = 0
    for part in _parts(people):
        inside = await among(segment, part)
        fresh = [each for each in part if each not in inside]
        if fresh:
            await forget(keeping, fresh)
            await insert(keeping, fresh, now, run=keeping.run)
            await note_moves(keeping, fresh, now, cause, is_entry=True)
            await tell_others(keeping, fresh)
        came += len(fresh)
    await sizes.note(shop, keeping, now, entered=came)
    return came


async def leave(
    shop: Shop, segment: Segment, people: Collection[int], cause: Cause, now: datetime
) -> int:
    """Let people go; how many were in."""
    keeping = await keeping_of(shop, segment)
    await store.hold_moves(shop.id)
    gone = 0
    for part in _parts(people):
        inside = sorted(await among(segment, part))
        if inside:
            await forget(keeping, inside)
            await note_moves(keeping, inside, now, cause, is_entry=False)
            await tell_others(keeping, inside)
        gone += len(inside)
    await sizes.note(shop, keeping, now, left=gone)
    return gone


async def drop(shop: Shop, segment: Segment, people: Collection[int], now: datetime) -> None:
    """Let the rows of people go who are somebody else's part now; that is no move."""
    if not people:
        return
    keeping = await keeping_of(shop, segment)
    await forget(keeping, sorted(people))
    keeping.size = max(0, keeping.size - len(people))
    await SegmentKeeping.filter(id=keeping.id).update(size=keeping.size)
    await sizes.write(shop, keeping, now)


async def take_back(
    shop: Shop, segment: Segment, people: Mapping[int, datetime], now: datetime
) -> None:
    """People are in as they were since a moment; that is no move either."""
    if not people:
        return
    keeping = await keeping_of(shop, segment)
    await forget(keeping, sorted(people))
    for person, since in sorted(people.items()):
        await insert(keeping, [person], since, run=keeping.run)
    keeping.size += len(people)
    await SegmentKeeping.filter(id=keeping.id).update(size=keeping.size)
    await sizes.write(shop, keeping, now)


async def insert(
    keeping: SegmentKeeping, people: Sequence[int], now: datetime, *, run: int
) -> None:
    """Write the rows of people who are not in, shown from this run on."""
    await store.write(
        sql(
            "INSERT INTO segment_member (shop_id, segment_id, customer_id, since, from_run)"
            " SELECT CAST(? AS INT), CAST(? AS INT), p.id, CAST(? AS BIGINT), CAST(? AS INT)"
            " FROM (?) AS p",
            keeping.shop_id,
            keeping.segment_id,
            to_milliseconds(now),
            run,
            store.ids_in(people),
        )
    )


async def forget(keeping: SegmentKeeping, people: Sequence[int]) -> None:
    """Delete their rows, shown or not."""
    await store.write(
        sql(
            "DELETE FROM segment_member WHERE shop_id = ? AND segment_id = ?"
            " AND customer_id IN (?)",
            keeping.shop_id,
            keeping.segment_id,
            store.ids_in(people),
        )
    )


async def note_moves(
    keeping: SegmentKeeping,
    people: Sequence[int],
    now: datetime,
    cause: Cause,
    *,
    is_entry: bool,
    run: int = 0,
) -> None:
    """Write down who came or went."""
    await store.write(
        sql(
            "INSERT INTO segment_move"
            " (shop_id, segment_id, customer_id, is_entry, happened_at, cause, run)"
            " SELECT CAST(? AS INT), CAST(? AS INT), p.id, CAST(? AS BOOLEAN), CAST(? AS BIGINT),"
            " CAST(? AS TEXT), CAST(? AS INT) FROM (?) AS p",
            keeping.shop_id,
            keeping.segment_id,
            is_entry,
            to_milliseconds(now),
            cause,
            run,
            store.ids_in(people),
        )
    )


async def tell_others(keeping: SegmentKeeping, people: Collection[int]) -> None:
    """Let the segments that refer to this one look at these people again."""
    what = word(keeping.segment_id)
    if not await SegmentReading.exists(shop_id=keeping.shop_id, what=what):
        return
    stirs = [SegmentStir(shop_id=keeping.shop_id, customer_id=each, what=what) for each in people]
    await SegmentStir.bulk_create(stirs, batch_size=BATCH)


async def stir_others(keeping: SegmentKeeping) -> None:
    """The same for a change of many: they ask everybody."""
    what = word(keeping.segment_id)
    if await SegmentReading.exists(shop_id=keeping.shop_id, what=what):
        await SegmentStir.create(shop_id=keeping.shop_id, customer_id=None, what=what)


def word(segment_id: int) -> str:
    """What a condition about this segment reads."""
    return f"segment:{segment_id}"


def _parts(people: Collection[int]) -> Iterator[list[int]]:
    walk = iter(sorted(set(people)))
    while part := list(islice(walk, TOGETHER)):
        yield part
