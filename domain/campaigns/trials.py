"""A few people first: they get it, the owner looks at what came of it and says whether to go on.

All are planned at once, the few in the wave that may be claimed and the others in the next one.
"""

from datetime import datetime
from typing import Final

from domain.audience import audit
from domain.campaigns.drafting import change
from domain.campaigns.scheduling import TrialByClockError
from domain.core.errors import BadValueError
from domain.experiments import choosing
from domain.messaging import fallback
from domain.messaging.outbox import OPEN
from domain.messaging.statement import run
from domain.models import Campaign, Delivery
from domain.segments.sql import sql

LEAST: Final = 1
MOST: Final = 10_000
# A lot that is the same again after a crash: people in the order of a scrambled number of theirs.
SPREAD: Final = 48_271
PRIME: Final = 65_537


async def choose(campaign: Campaign, people: int, version: int) -> None:
    """To so many first, 0: to all at once.

    Raises StaleError, BadValueError, TrialByClockError, InStepsError.
    """
    if people and campaign.schedule == "local":
        raise TrialByClockError
    if people and not LEAST <= people <= MOST:
        raise BadValueError(reason="too-large", limit=str(MOST))
    if people:
        await choosing.whole(campaign)
    await change(campaign, version, trial=people)


async def draw(campaign: Campaign) -> None:
    """Choose the few by lot among all that are planned; again it chooses the same."""
    scrambled = sql("((customer_id + ?) * ?) % ?", campaign.id, SPREAD, PRIME)
    await run(
        sql(
            "UPDATE delivery SET wave = ? WHERE id IN (SELECT id FROM delivery"
            " WHERE campaign_id = ? AND wave > ? ORDER BY ?, customer_id LIMIT ?)",
            campaign.wave,
            campaign.id,
            -1,
            scrambled,
            campaign.trial,
        )
    )


async def is_over(campaign: Campaign) -> bool:
    """Whether the few have got it, or not, and the others wait for a word."""
    if not campaign.trial or campaign.question:
        return False
    rows = Delivery.filter(campaign_id=campaign.id, status__in=OPEN)
    if await rows.filter(wave__lte=campaign.wave).exists():
        return False
    waits = await fallback.is_waiting(campaign.id)
    return not waits and await rows.filter(wave__gt=campaign.wave).exists()


async def ask(campaign: Campaign, now: datetime) -> None:
    """Stand still until the owner has said to go on or to stop."""
    running = Campaign.filter(id=campaign.id, status="sending", question="")
    if not await running.update(status="paused", question="trial", asked_at=None):
        return
    sent = await Delivery.filter(campaign_id=campaign.id, status="sent").count()
    await audit.record(
        campaign.shop_id, None, "campaign_trial_done", now, name=campaign.name, count=sent
    )
