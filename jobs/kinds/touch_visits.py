"""Visits of the Mini App and the site that a link opened become touches, a minute later at most."""

from datetime import timedelta

from tortoise.transactions import in_transaction

from domain.links import visits
from domain.models import Link, Shop
from jobs.job import Tick, job

AT_FIRST = timedelta(days=1)


@job(every=60)
async def touch_visits(tick: Tick) -> None:
    """Shop by shop, a page at a time."""
    since = tick.since or tick.now - AT_FIRST
    for shop in await Shop.all().order_by("id"):
        if not await Link.exists(shop_id=shop.id):
            continue
        last = 0
        while found := await visits.fresh(shop.id, since, last):
            async with in_transaction("default"):
                await visits.take(found)
            last = found[-1].id
            if tick.stopping.is_set():
                return
