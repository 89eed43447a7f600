"""A campaign's own speed and how long its messages are of use."""

import dataclasses
from datetime import datetime, timedelta
from typing import Final

from domain.audience import audit
from domain.campaigns.drafting import change
from domain.campaigns.scheduling import check_moment
from domain.core.errors import BadValueError, DomainError, StaleError
from domain.models import Campaign, Person

MOST: Final = 3_600_000
ENDED: Final = ("done", "stopped")
LONGEST: Final = timedelta(days=14)


@dataclasses.dataclass(eq=False)
class TooLateError(DomainError):
    """It would begin when it is not to be sent any more."""

    code = "end-before-start"


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


async def choose_end(
    campaign: Campaign, end: timedelta | datetime, version: int, now: datetime
) -> None:
    """Whatever is so late, or not gone by that moment, is not sent; an empty time: it always is.

    Raises StaleError, BadValueError, PastMomentError, FarMomentError.
    """
    if isinstance(end, datetime):
        check_moment(end, now)
        await change(campaign, version, lasts=0, expires_at=end)
        return
    if not timedelta() <= end <= LONGEST:
        raise BadValueError(reason="too-large", limit=str(LONGEST // timedelta(hours=1)))
    await change(campaign, version, lasts=int(end.total_seconds()), expires_at=None)


def check_end(campaign: Campaign, starts_at: datetime) -> None:
    """Whether it can still be sent when it begins. Raises TooLateError."""
    if campaign.expires_at is not None and campaign.expires_at <= starts_at:
        raise TooLateError
