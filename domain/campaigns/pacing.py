"""A campaign's own speed and how long its messages are of use."""

from datetime import datetime, timedelta
from typing import Final

from domain.audience import audit
from domain.campaigns.drafting import change
from domain.core.errors import BadValueError, StaleError
from domain.models import Campaign, Person

MOST: Final = 3_600_000
ENDED: Final = ("done", "stopped")
LONGEST: Final = timedelta(days=14)


async def choose(campaign: Campaign, per_hour: int, actor: Person, now: datetime) -> None:
    """At most so many an hour from now on, 0: as fast as may be. Raises StaleError."""
    if not 0 <= per_hour <= MOST:
        raise BadValueError(reason="too-large", limit=str(MOST))
    running = Campaign.filter(id=campaign.id).exclude(status__in=ENDED)
    if not await running.update(per_hour=per_hour or None):
        raise StaleError
    await audit.record(
        campaign.shop_id, actor, "campaign_paced", now, name=campaign.name, count=per_hour
    )


async def choose_end(campaign: Campaign, hours: int, version: int) -> None:
    """Whatever is so many hours late is not sent any more, 0: it always is. Raises StaleError."""
    if not 0 <= hours <= LONGEST // timedelta(hours=1):
        raise BadValueError(reason="too-large", limit=str(LONGEST // timedelta(hours=1)))
    await change(campaign, version, lasts=hours * 3_600)
