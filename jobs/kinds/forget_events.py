"""Removes events past their term, at night, in small transactions."""

import logging

from tortoise.transactions import in_transaction

from domain.events import dictionary, forgetting
from domain.models import Shop
from jobs.job import Tick, job

log = logging.getLogger(__name__)


@job(cron="40 0 * * *")
async def forget_events(tick: Tick) -> None:
    """Shop by shop; what is left when the process stops goes the next night."""
    gone = 0
    for shop in await Shop.all().order_by("id"):
        kinds = await dictionary.kinds_of(shop.id)
        while not tick.stopping.is_set():
            async with in_transaction("default"):
                removed = await forgetting.forget(shop.id, kinds, tick.now)
            if not removed:
                break
            gone += removed
    if gone:
        log.info("forget_events gone=%d", gone)
