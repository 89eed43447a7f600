"""Removes kept answers after a day, and moments of things nobody tells of any more."""

import logging

from tortoise.transactions import in_transaction

from domain.shopdata import repeats, stamps
from jobs.job import Tick, job

log = logging.getLogger(__name__)
PAGE = 1000


@job(every=3600)
async def forget_requests(tick: Tick) -> None:
    """Page by page; what is left when the process stops goes the next time."""
    gone = 0
    for forget in (repeats.forget, stamps.forget):
        removed = PAGE
        while removed == PAGE and not tick.stopping.is_set():
            async with in_transaction("default"):
                removed = await forget(tick.now, PAGE)
            gone += removed
    if gone:
        log.info("forget_requests gone=%d", gone)
