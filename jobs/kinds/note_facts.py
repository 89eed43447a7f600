"""What Mini Apps report of people for good is written on their rows, a minute later at most."""

from datetime import timedelta

from tortoise.transactions import in_transaction

from domain.events import standing_facts
from domain.models import Shop
from jobs.job import Tick, job

AT_FIRST = timedelta(days=1)


@job(every=60)
async def note_facts(tick: Tick) -> None:
    """Shop by shop, a page at a time."""
    since = tick.since or tick.now - AT_FIRST
    for shop in await Shop.all().order_by("id"):
        last = 0
        while found := await standing_facts.fresh(shop.id, since, last):
            async with in_transaction("default"):
                await standing_facts.take(found)
            last = found[-1].id
            if tick.stopping.is_set():
                return
