"""Sends invoices, gives Stars back, and writes payments that a crash has left in the inbox."""

import logging

from domain.connectors.invoices import settling
from jobs.job import Tick, job

log = logging.getLogger(__name__)


@job(every=60)
async def settle_invoices(tick: Tick) -> None:
    """What Telegram did not answer is tried again a minute later."""
    world = tick.world
    sent = await settling.send(world.till, world.vault, tick.now)
    back = await settling.give_back(world.till, tick.now)
    left = await settling.take_left(tick.now)
    if sent or back or left:
        log.info("settle_invoices sent=%d back=%d left=%d", sent, back, left)
