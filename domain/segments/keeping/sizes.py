"""The size of a segment per local day, written beside every move."""

from datetime import datetime

from domain.models import SegmentKeeping, Shop
from domain.segments.keeping import store
from domain.segments.sql import sql


async def note(
    shop: Shop, keeping: SegmentKeeping, now: datetime, *, entered: int = 0, left: int = 0
) -> None:
    """Some came, some went: the size follows."""
    keeping.size = max(0, keeping.size + entered - left)
    await SegmentKeeping.filter(id=keeping.id).update(size=keeping.size)
    await write(shop, keeping, now, entered=entered, left=left)


async def write(
    shop: Shop, keeping: SegmentKeeping, now: datetime, *, entered: int = 0, left: int = 0
) -> None:
    """The size as it is at this moment, into the row of the shop's day."""
    await store.write(
        sql(
            "INSERT INTO segment_size (shop_id, segment_id, day, size, entered, gone)"
            " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (shop_id, segment_id, day) DO UPDATE SET"
            " size = excluded.size, entered = segment_size.entered + excluded.entered,"
            " gone = segment_size.gone + excluded.gone",
            shop.id,
            keeping.segment_id,
            now.astimezone(shop.zone).date().isoformat(),
            keeping.size,
            entered,
            left,
        )
    )
