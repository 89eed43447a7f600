"""What goes on around the sending: started campaigns are planned, the done are called done."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from domain.audience import audit
from domain.campaigns import retrying, scheduling, trials, waves
from domain.campaigns.comparing import with_variants
from domain.campaigns.crowds import frozen_crowd
from domain.campaigns.preferring import Price, free, weighed_for, with_channels
from domain.campaigns.results import control
from domain.campaigns.steering import stop
from domain.core.batches import batches
from domain.core.errors import DomainError
from domain.experiments import letters
from domain.messaging import fallback, outbox
from domain.messaging.audience import count, reached
from domain.models import Campaign, Delivery, Shop

# Each page runs the segment's query once more; a larger one would block the loop while it is read.
PAGE: Final = 25_000


class Planner:
    """Steps between the batches of the postman: no campaign waits for another one's end."""

    def __init__(self, clock: Callable[[], datetime], price: Price = free) -> None:
        self._clock = clock
        self._price = price

    async def step(self) -> None:
        """Plan every campaign that has been started, and finish the finished."""
        for campaign in await Campaign.filter(status="sending").order_by("id"):
            if campaign.planned_at is None:
                await self._plan(campaign)
            elif campaign.retrying:
                await retrying.plan(campaign, self._clock())
            elif await trials.is_over(campaign):
                await trials.ask(campaign, self._clock())
            elif not (await outbox.is_open(campaign.id) or await fallback.is_waiting(campaign.id)):
                await self._finish(campaign)

    async def _plan(self, campaign: Campaign) -> None:
        try:
            await self._plan_all(campaign)
        except DomainError as error:
            # The rule can't be asked any more: better no message than one to the wrong people.
            await stop(campaign, None, self._clock(), reason=error.code)
            if campaign.starts_at:
                await Campaign.filter(id=campaign.id).update(question="broken", asked_at=None)
            return
        if campaign.trial:
            await trials.draw(campaign)
        await waves.begin(campaign, self._clock())
        size = await Delivery.filter(campaign_id=campaign.id).count()
        await Campaign.filter(id=campaign.id).update(planned_at=self._clock(), audience_size=size)
        if await Campaign.filter(id=campaign.id, status="stopped").exists():
            await outbox.recall(campaign.id)

    async def _plan_all(self, campaign: Campaign) -> None:
        """Commit batch by batch; after a crash it goes on behind the last one planned."""
        shop, now = await Shop.get(id=campaign.shop_id), campaign.started_at or self._clock()
        crowd = frozen_crowd(campaign)
        waits, moves_on = campaign.policy == "wait", campaign.policy == "next"
        wave = await waves.planned_in(campaign)
        channels = await fallback.working(campaign)
        if not campaign.counts:
            await letters.freeze(campaign)
            await control.freeze(campaign, crowd, shop, now, channels)
            found = await count(crowd, shop, now, waits=waits, moves_on=moves_on, channels=channels)
            counts = found.counts
            await Campaign.filter(id=campaign.id).update(
                counts=counts, audience_size=counts["will_get"]
            )
        known = await weighed_for(campaign, shop, channels, self._price, now)
        last = await Delivery.filter(campaign_id=campaign.id).order_by("-customer_id").first()
        after = last.customer_id if last else 0
        while ids := await reached(
            crowd,
            shop,
            now,
            after=after,
            limit=PAGE,
            waits=waits,
            moves_on=moves_on,
            channels=channels,
        ):
            for batch in batches(ids, outbox.BATCH):
                places = await scheduling.slots(campaign, shop, batch, wave)
                places = await with_channels(known, shop, batch, places, now)
                if wave != waves.POOL:
                    places = await with_variants(campaign, shop, batch, places, now)
                await outbox.plan(campaign, batch, self._clock(), places)
            after = ids[-1]

    async def _finish(self, campaign: Campaign) -> None:
        now = self._clock()
        done = Campaign.filter(id=campaign.id, status="sending")
        # Nobody was left when its moment came: its owner would wait for a result.
        question = "empty" if campaign.starts_at and not campaign.audience_size else ""
        if await done.update(status="done", finished_at=now, question=question):
            sent = await Delivery.filter(campaign_id=campaign.id, status="sent").count()
            await audit.record(
                campaign.shop_id, None, "campaign_done", now, name=campaign.name, count=sent
            )
