"""Takes back or changes what campaigns have sent, as far as the channel lets us."""

import logging

from domain.campaigns import recalling
from domain.campaigns.outlook import CHANNEL
from domain.messaging.changing import Changeable
from domain.messaging.clicks.shortening import Shortener, by
from domain.models import Recall
from jobs.job import Tick, job

log = logging.getLogger(__name__)


@job(every=15)
async def recall_sent(tick: Tick) -> None:
    """One after another; what a crash has left goes on where it was."""
    channel = tick.world.channels[CHANNEL]
    if not isinstance(channel, Changeable):
        return
    for recall in await Recall.filter(status="running").order_by("id"):
        with by(Shortener(tick.world.web_address)):
            await recalling.carry_on(recall, channel, tick.world.clock, tick.stopping)
        log.info("recall_sent id=%d", recall.id)
