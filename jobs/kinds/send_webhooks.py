"""Sends the shop's backend what has happened: every few seconds, or woken by a tap."""

import logging

from domain.audience.rights import RIGHTS
from domain.audience.staff import who_may
from domain.webhooks import endpoints
from domain.webhooks.courier import Courier
from jobs.job import Tick, job

log = logging.getLogger(__name__)


@job(every=5)
async def send_webhooks(tick: Tick) -> None:
    """Send until nothing may go now; tell the owners of endpoints that were switched off."""
    world = tick.world
    tried = await Courier(world.outside, world.vault, world.clock, tick.stopping).run()
    if tried:
        log.info("send_webhooks tried=%d", tried)
    for endpoint in await endpoints.untold():
        owners = await who_may(endpoint.shop_id, RIGHTS["shop.edit"])
        await world.notices.show("webhook_off", (endpoint.id,), endpoint.shop_id, owners)
        await endpoints.told(endpoint, world.clock())
