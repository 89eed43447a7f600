"""Makes and closes the invite links that somebody asked for in the chat."""

import logging

from domain.links import invites
from jobs.job import Tick, job

log = logging.getLogger(__name__)


@job(every=60)
async def make_invites(tick: Tick) -> None:
    """Once for each; what Telegram did not answer is tried again a minute later."""
    count = await invites.settle(tick.world.doors, tick.now)
    if count:
        log.info("make_invites asked=%d", count)
