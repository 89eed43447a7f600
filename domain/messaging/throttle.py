"""A campaign's own speed: at most so many are begun in any hour, in even steps.

How far the allowance is used up is kept with the campaign, so that neither a restart nor a second
process begins it anew.
"""

from datetime import datetime, timedelta
from typing import Final

from tortoise.transactions import in_transaction

from domain.messaging import outbox
from domain.messaging.outbox import Claimed
from domain.models import Campaign
from domain.segments.sql import YES, Sql

HOUR: Final = timedelta(hours=1)


class Allowance:
    """What one campaign may begin, by what it has used up until now.

    A minute's worth may go at once, then one a step: together `per_hour` in any half-open hour.
    """

    def __init__(self, per_hour: int, used_until: datetime | None, now: datetime) -> None:
        burst = max(1, per_hour // 60)
        self._step = HOUR / (per_hour - burst + 1)
        self._since = now - burst * self._step
        # What lies farther ahead was written by a clock that went back since.
        if used_until is not None and used_until <= now + HOUR:
            self._since = max(self._since, used_until)
        self.count = max(0, (now - self._since) // self._step)

    def used_until(self, taken: int) -> datetime:
        """What is kept when so many have been taken."""
        return self._since + taken * self._step


async def claim(
    campaign_id: int, now: datetime, limit: int, sender: str, channels: Sql = YES
) -> list[Claimed]:
    """Of a campaign with a speed of its own claim what that allows, at most `limit`."""
    async with in_transaction("default"):
        campaign = await Campaign.select_for_update().get(id=campaign_id)
        if campaign.per_hour is None:
            return await outbox.claim(campaign_id, now, limit, sender, channels)
        allowance = Allowance(campaign.per_hour, campaign.paced_at, now)
        most = min(limit, allowance.count)
        taken = await outbox.claim(campaign_id, now, most, sender, channels) if most else []
        if taken:
            used = allowance.used_until(len(taken))
            await Campaign.filter(id=campaign_id).update(paced_at=used)
        return taken
