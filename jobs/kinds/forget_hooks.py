"""Drops old calls of sites: their orders are written, and the calls hold names and phones."""

import logging

from tortoise.transactions import in_transaction

from domain.connectors.hooks import inbox
from jobs.job import Tick, job

log = logging.getLogger(__name__)


@job(cron="40 1 * * *")
async def forget_hooks(tick: Tick) -> None:
    """Once a night."""
    async with in_transaction("default"):
        count = await inbox.forget(tick.now)
    if count:
        log.info("forget_hooks dropped=%d", count)
