"""Carts of the Mini App and the site, from what the pages report; a minute later at most."""

from datetime import timedelta

from tortoise.transactions import in_transaction

from domain.core.batches import batches
from domain.models import Shop
from domain.shopdata import folding
from jobs.job import Tick, job

AT_FIRST = timedelta(days=30)
# So many carts in one transaction, so that nobody waits long for the writer.
TOGETHER = 10


@job(every=60)
async def fold_carts(tick: Tick) -> None:
    """Shop by shop, a page of people at a time."""
    since = tick.since or tick.now - AT_FIRST
    for shop in await Shop.all().order_by("id"):
        place = -1
        while place:
            people, place = await folding.stirred(shop.id, since, place)
            for together in batches(people, TOGETHER):
                async with in_transaction("default"):
                    for customer_id in together:
                        await folding.fold(shop, customer_id, tick.now)
                if tick.stopping.is_set():
                    return
