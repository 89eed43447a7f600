"""Decides which openings of links were by people, half a minute after they came."""

from tortoise.transactions import in_transaction

from domain.messaging.clicks import noting
from domain.models import Shop
from jobs.job import Tick, job


@job(every=30)
async def judge_clicks(tick: Tick) -> None:
    """Shop by shop, message by message."""
    for shop in await Shop.all().order_by("id"):
        while found := await noting.undecided(shop.id, tick.now):
            for delivery_id in found:
                async with in_transaction("default"):
                    await noting.decide(shop.id, delivery_id, tick.now)
                if tick.stopping.is_set():
                    return
