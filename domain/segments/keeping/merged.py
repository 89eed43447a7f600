"""Who has just become one with somebody, or two again: nothing is told of them twice."""

from collections.abc import Collection
from datetime import datetime, timedelta

from tortoise.expressions import Q

from domain.core.instant import from_milliseconds
from domain.models import Merge
from domain.segments.keeping import membership, store
from domain.segments.keeping.state import Kept
from domain.segments.sql import sql

# A merge is the cause of what follows so soon after it.
SOON = timedelta(minutes=10)


async def shells(people: Collection[int]) -> set[int]:
    """Those who have become a part of somebody else."""
    if not people:
        return set()
    rows = await store.run(
        sql(
            "SELECT id FROM customer WHERE merged_into_id IS NOT NULL AND id IN (?)",
            store.ids_in(people),
        )
    )
    return {int(row["id"]) for row in rows}


async def of_late(kept: Kept, now: datetime) -> set[int]:
    """Everybody of the shop who was merged or parted a moment ago."""
    soon = Q(merged_at__gte=now - SOON) | Q(undone_at__gte=now - SOON)
    pairs = await Merge.filter(soon, shop_id=kept.shop.id).values_list("kept_id", "gone_id")
    return {int(each) for pair in pairs for each in pair}


async def settle(
    kept: Kept, coming: set[int], going: set[int], asked: Collection[int] | None, now: datetime
) -> tuple[set[int], set[int]]:
    """Who of those asked, or of everybody, still has to come and to go.

    The shells go in silence. Who came and has not gone yet, by the moves, is in again since then;
    who came in the days of somebody else and is out now, goes.
    """
    silent = await shells(going)
    late = await of_late(kept, now)
    if asked is not None:
        late &= set(asked)
    ways = await _last_ways(kept, late)
    silent |= {each for each in going if each in ways and not ways[each][0]}
    await membership.drop(kept.shop, kept.segment, silent, now)
    again = {each: ways[each][1] for each in coming if each in ways and ways[each][0]}
    await membership.take_back(kept.shop, kept.segment, again, now)
    out = {each for each in late - coming - going if each in ways and ways[each][0]}
    out -= set(await membership.among(kept.segment, out)) if out else set()
    left = sorted(out - await shells(out))
    if left:
        await membership.note_moves(kept.keeping, left, now, "merge", is_entry=False)
    return coming - again.keys(), going - silent


async def _last_ways(kept: Kept, people: Collection[int]) -> dict[int, tuple[bool, datetime]]:
    """The last move of each: whether it was a coming, and when."""
    if not people:
        return {}
    rows = await store.run(
        sql(
            "SELECT customer_id, is_entry, happened_at FROM segment_move WHERE id IN ("
            "SELECT MAX(id) FROM segment_move WHERE shop_id = ? AND segment_id = ?"
            " AND customer_id IN (?) GROUP BY customer_id)",
            kept.shop.id,
            kept.segment.id,
            store.ids_in(people),
        )
    )
    return {
        int(row["customer_id"]): (bool(row["is_entry"]), from_milliseconds(row["happened_at"]))
        for row in rows
    }
