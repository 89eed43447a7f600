"""Who came into segments and who went, as a stream that can be read on from where one was."""

import dataclasses
from datetime import datetime

from domain.core.instant import from_milliseconds
from domain.models import Shop
from domain.segments.keeping import store
from domain.segments.sql import sql

PAGE = 1_000
FAR = 2**62


@dataclasses.dataclass(frozen=True, kw_only=True)
class Move:
    """One coming or going; `number` grows, and is the cursor of the next page."""

    number: int
    segment_id: int
    customer_id: int
    is_entry: bool
    happened_at: datetime
    cause: str


async def moves_since(shop: Shop, cursor: int = 0, *, limit: int = PAGE) -> list[Move]:
    """The moves after `cursor`, in their order; each is seen once by whoever goes on from it.

    A refresh under way is not told before all of it is there, nor what came after it.
    """
    found = await store.run(
        sql(
            "SELECT id, segment_id, customer_id, is_entry, happened_at, cause FROM segment_move"
            " WHERE shop_id = ? AND id > ? AND id < COALESCE((SELECT MIN(moves_from)"
            " FROM segment_keeping WHERE shop_id = ? AND moves_from IS NOT NULL), ?)"
            " ORDER BY id LIMIT ?",
            shop.id,
            cursor,
            shop.id,
            FAR,
            limit,
        )
    )
    return [
        Move(
            number=int(row["id"]),
            segment_id=int(row["segment_id"]),
            customer_id=int(row["customer_id"]),
            is_entry=bool(row["is_entry"]),
            happened_at=from_milliseconds(int(row["happened_at"])),
            cause=str(row["cause"]),
        )
        for row in found
    ]


async def last_number(shop: Shop) -> int:
    """Where somebody begins who wants nothing of what was."""
    rows = await store.run(
        sql(
            "SELECT COALESCE(MIN(k.moves_from) - 1, (SELECT COALESCE(MAX(m.id), 0)"
            " FROM segment_move m WHERE m.shop_id = ?)) AS n"
            " FROM segment_keeping k WHERE k.shop_id = ?",
            shop.id,
            shop.id,
        )
    )
    return int(rows[0]["n"])
