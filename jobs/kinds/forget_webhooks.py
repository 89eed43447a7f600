"""Removes what was sent to the shop's backend long ago, at night."""

import logging
from datetime import timedelta
from typing import Final

from tortoise.transactions import in_transaction

from domain.webhooks import outbox
from jobs.job import Tick, job

log = logging.getLogger(__name__)

SENT: Final = timedelta(days=14)
OTHERS: Final = timedelta(days=30)


@job(cron="50 0 * * *")
async def forget_webhooks(tick: Tick) -> None:
    """What could not be sent stays longer: somebody may still want to send it."""
    async with in_transaction("default"):
        gone = await outbox.forget(tick.now, SENT, OTHERS)
    if gone:
        log.info("forget_webhooks gone=%d", gone)
