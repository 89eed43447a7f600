"""Forgets old comings and goings of segments, at night, in small transactions."""

import logging

from tortoise.transactions import in_transaction

from domain.models import Shop
from domain.segments.keeping import thinning
from jobs.job import Tick, job

log = logging.getLogger(__name__)


@job(cron="50 0 * * *")
async def thin_moves(tick: Tick) -> None:
    """Shop by shop; what is left when the process stops goes the next night."""
    gone = 0
    for shop in await Shop.all().order_by("id"):
        while not tick.stopping.is_set():
            async with in_transaction("default"):
                removed = await thinning.thin(shop, tick.now)
            gone += removed
            if removed < thinning.AT_ONCE:
                break
    if gone:
        log.info("thin_moves gone=%d", gone)
