"""Removes visitors of whom nothing is left but the number of a browser, at night."""

import logging

from tortoise.transactions import in_transaction

from domain.audience import strangers
from jobs.job import Tick, job

log = logging.getLogger(__name__)


@job(cron="10 1 * * *")
async def forget_strangers(tick: Tick) -> None:
    """Page by page; what is left when the process stops goes the next night."""
    place, gone = -1, 0
    while place and not tick.stopping.is_set():
        async with in_transaction("default"):
            place, removed = await strangers.forget(place, tick.now)
        gone += removed
    if gone:
        log.info("forget_strangers gone=%d", gone)
