"""Next flips as rows: put for people, found when due. Person 0 stands for everybody at once."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Final

import orjson

from domain.core.instant import EPOCH, to_milliseconds
from domain.models import SegmentFlip, SegmentKeeping
from domain.segments.keeping import store
from domain.segments.sql import sql

EVERYBODY: Final = 0
# Flips are known so far ahead, and looked for anew before that is over.
AHEAD = timedelta(hours=36)
ANEW = timedelta(hours=12)
# Where time alone changes nothing, a fact dated ahead still comes in at its moment.
FAR_AHEAD = timedelta(days=3_650)
# A person put down so waits for a refresh to be over.
AT_ONCE: Final = EPOCH


async def put(
    keeping: SegmentKeeping, people: Collection[int], flips: Mapping[int, datetime]
) -> None:
    """These flips of these people, instead of what was known."""
    await store.write(
        sql(
            "DELETE FROM segment_flip WHERE shop_id = ? AND segment_id = ? AND customer_id IN (?)",
            keeping.shop_id,
            keeping.segment_id,
            store.ids_in(people),
        )
    )
    await _add(keeping, flips)


async def put_all(
    keeping: SegmentKeeping, flips: Mapping[int, datetime], of_all: datetime | None
) -> None:
    """Everybody's flips anew, but for those who wait to be looked at."""
    known = SegmentFlip.filter(shop_id=keeping.shop_id, segment_id=keeping.segment_id)
    await known.filter(flips_at__gt=AT_ONCE).delete()
    await _add(keeping, flips if of_all is None else {EVERYBODY: of_all})


async def wait(keeping: SegmentKeeping, people: Collection[int]) -> None:
    """Look at these people as soon as the segment is free."""
    await put(keeping, people, dict.fromkeys(people, AT_ONCE))


async def due(shop_id: int, segment_id: int, now: datetime, limit: int) -> list[int]:
    """The people whose time has come."""
    found = SegmentFlip.filter(shop_id=shop_id, segment_id=segment_id, flips_at__lte=now)
    people = await found.order_by("flips_at", "id").limit(limit).values_list("customer_id")
    return [int(row[0]) for row in people]


async def segments_due(shop_id: int, now: datetime) -> list[int]:
    """The segments with somebody whose time has come."""
    rows = await store.run(
        sql(
            "SELECT DISTINCT segment_id FROM segment_flip WHERE flips_at <= ? AND shop_id = ?",
            to_milliseconds(now),
            shop_id,
        )
    )
    return sorted(int(row["segment_id"]) for row in rows)


async def _add(keeping: SegmentKeeping, flips: Mapping[int, datetime]) -> None:
    """Those who wait to be looked at stay as they are."""
    if not flips:
        return
    listed = orjson.dumps([(who, to_milliseconds(when)) for who, when in flips.items()]).decode()
    pairs = "json_array_elements(CAST(? AS JSON))" if store.is_postgres() else "json_each(?)"
    await store.write(
        sql(
            "INSERT INTO segment_flip (shop_id, segment_id, customer_id, flips_at)"
            " SELECT CAST(? AS INT), CAST(? AS INT), CAST(j.value ->> 0 AS BIGINT),"
            f" CAST(j.value ->> 1 AS BIGINT) FROM {pairs} j WHERE TRUE ON CONFLICT DO NOTHING",
            keeping.shop_id,
            keeping.segment_id,
            listed,
        )
    )
