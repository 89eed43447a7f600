"""Understands the orders that sites reported: woken by each call, and now and then what failed."""

import logging

from domain.connectors.hooks import working
from jobs.job import Tick, job

log = logging.getLogger(__name__)


@job(every=30)
async def read_hooks(tick: Tick) -> None:
    """Oldest first, each in a transaction of its own."""
    count = await working.settle(tick.world.vault, tick.world.clock(), tick.stopping)
    if count:
        log.info("read_hooks calls=%d", count)
        tick.world.wake("tell_connectors")
