"""The borders of the ranks a segment asks for: found where everybody is asked, kept beside it."""

import dataclasses
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from domain.models import Segment, SegmentBorder
from domain.segments.borders import Rank
from domain.segments.scope import Scope
from domain.segments.sql import Sql
from domain.segments.tree import Node, leaves

# Nobody is outside of such a border.
LOWEST = -1e300


@dataclasses.dataclass(frozen=True, kw_only=True)
class Border:
    """The last one inside of a rank; who has the same value is inside up to that id."""

    key: str
    value: float
    last_id: int
    people: int


def ranks_of(tree: Node, scope: Scope) -> tuple[Rank, ...]:
    """The ranks of a tree, each once."""
    found = (each.place(scope) for each in leaves(tree))
    return tuple({each.key: each for each in found if each is not None}.values())


def named(ranks: Sequence[Rank]) -> tuple[Sql, ...]:
    """Their rows for a WITH, found once for the people and for the border."""
    return tuple(
        Sql(f"{each.name} AS MATERIALIZED ({each.rows.text})", each.rows.values) for each in ranks
    )


def columns(ranks: Sequence[Rank]) -> Sql:
    """Their borders as columns; `found` reads them."""
    return Sql("".join(_columns(place, each.name) for place, each in enumerate(ranks)))


def found(ranks: Sequence[Rank], row: dict[str, Any]) -> tuple[Border, ...]:
    """The borders in a row with those columns; there is none where nobody has a place."""
    return tuple(
        Border(
            key=each.key,
            # Where everybody is inside, whoever comes is too.
            value=LOWEST if row[f"inside_{n}"] == row[f"people_{n}"] else float(row[f"value_{n}"]),
            last_id=int(row[f"last_{n}"]),
            people=int(row[f"people_{n}"]),
        )
        for n, each in enumerate(ranks)
        if row[f"inside_{n}"]
    )


async def keep(segment: Segment, borders: Collection[Border], now: datetime) -> None:
    """These are the borders now; to be called in a transaction on `default`."""
    await forget(segment)
    await SegmentBorder.bulk_create(
        [
            SegmentBorder(
                shop_id=segment.shop_id,
                segment_id=segment.id,
                what=each.key,
                value=each.value,
                last_id=each.last_id,
                people=each.people,
                found_at=now,
            )
            for each in borders
        ]
    )


async def are_kept(segment: Segment, tree: Node, scope: Scope) -> bool:
    """Whether all that is relative in a tree is a rank whose border is kept."""
    relative = [each.place(scope) for each in leaves(tree) if each.is_relative]
    wanted = {each.key for each in relative if each is not None}
    if None in relative:
        return False
    known = SegmentBorder.filter(shop_id=segment.shop_id, segment_id=segment.id)
    return wanted <= {str(row[0]) for row in await known.values_list("what")}


async def forget(segment: Segment) -> None:
    """Nobody asks everybody about this segment any more."""
    await SegmentBorder.filter(shop_id=segment.shop_id, segment_id=segment.id).delete()


def _columns(place: int, name: str) -> str:
    last = f"FROM {name} ORDER BY place DESC LIMIT 1"
    return (
        f", (SELECT value {last}) AS value_{place}, (SELECT customer_id {last}) AS last_{place},"
        f" (SELECT people {last}) AS people_{place},"
        f" (SELECT COUNT(*) FROM {name}) AS inside_{place}"
    )
