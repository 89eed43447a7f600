"""The past of the sample shop's segments: as if they had been kept from day to day."""

from datetime import datetime, timedelta
from typing import Final

from tortoise.connection import get_connection
from tortoise.transactions import in_transaction

from domain.core.period import day_start
from domain.models import Segment, Shop
from domain.segments.keeping import asking, membership, refreshing, state

DAYS: Final = 45


async def grow(shop: Shop, now: datetime, days: int = DAYS) -> None:
    """Found on a day so far back, and asked anew at the end of each day since, and now."""
    # A server that has not looked at its new rows yet would plan each day for an empty shop.
    await get_connection("default").execute_script("ANALYZE")
    for segment in await Segment.filter(shop_id=shop.id).order_by("id"):
        kept = await state.kept(shop, segment)
        moments = list(_ends(shop, now, days))
        if not await refreshing.refresh(kept, "rule", moments[0]):
            continue
        kept = await state.kept(shop, segment)
        inside = set(await membership.page(segment, limit=100_000))
        async with in_transaction("default"):
            for moment in moments[1:]:
                passing = await asking.everybody_who_passes(kept, moment)
                if coming := passing - inside:
                    await membership.enter(shop, segment, coming, "plan", moment)
                if going := inside - passing:
                    await membership.leave(shop, segment, going, "plan", moment)
                inside = passing
        await refreshing.refresh(await state.kept(shop, segment), "plan", now)


def _ends(shop: Shop, now: datetime, days: int) -> list[datetime]:
    """A moment before each midnight; of today there is none yet."""
    today = now.astimezone(shop.zone).date()
    starts = [day_start(today - timedelta(days=n), shop.zone) for n in range(days, -1, -1)]
    return [each - timedelta(minutes=1) for each in starts]
