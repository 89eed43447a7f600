"""Starts campaigns whose moment has come, and asks their owners what only they can say."""

import logging

from tortoise.transactions import in_transaction

from domain.audience.rights import RIGHTS
from domain.audience.staff import who_may
from domain.campaigns import scheduling
from domain.models import Campaign
from jobs.job import Tick, job

log = logging.getLogger(__name__)


@job(every=10)
async def start_campaigns(tick: Tick) -> None:
    """Each once, also after a restart."""
    async with in_transaction("default"):
        started = await scheduling.start_due(tick.now)
    if started:
        log.info("start_campaigns started=%d", started)
        tick.world.wake("send_deliveries")
    for campaign in await Campaign.exclude(question="").filter(asked_at__isnull=True):
        people = await who_may(campaign.shop_id, RIGHTS["campaigns.send"])
        if campaign.made_by in people:
            people = [campaign.made_by]
        await tick.world.notices.show("campaign_run", (campaign.id,), campaign.shop_id, people)
        await Campaign.filter(id=campaign.id).update(asked_at=tick.now)
