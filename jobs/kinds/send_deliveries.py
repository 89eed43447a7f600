"""Sends what is planned: woken by a start, and every few seconds for what has to be tried again."""

import logging
import secrets

from domain.campaigns.planning import Planner
from domain.connectors import channels
from domain.messaging.clicks.shortening import Shortener, by
from domain.messaging.sending import Postman
from jobs.job import Tick, job

log = logging.getLogger(__name__)
# Whose hands a delivery is in, where several processes send.
SENDER = secrets.token_hex(8)


@job(every=10)
async def send_deliveries(tick: Tick) -> None:
    """Plan, send and finish campaigns until nothing may go now."""
    world = tick.world
    planner = Planner(world.clock, channels.sms_price)
    postman = Postman(
        world.channels, world.clock, tick.stopping, between=planner.step, sender=SENDER
    )
    with by(Shortener(world.web_address)):
        begun = await postman.run()
    await planner.step()
    if begun:
        log.info("send_deliveries begun=%d", begun)
