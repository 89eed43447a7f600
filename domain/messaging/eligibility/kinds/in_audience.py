"""Still one of those the campaign was started for."""

import dataclasses
from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from domain.messaging.crowd import Crowd
from domain.messaging.eligibility.rule import Eligibility, Planned
from domain.models import Campaign, Shop


@dataclasses.dataclass(frozen=True, kw_only=True)
class InAudience(Eligibility):
    """Passes the rule that was frozen at the campaign's start; of no campaign everybody passes."""

    reason: ClassVar[str] = "left_segment"

    async def unmet(self, shop: Shop, planned: Sequence[Planned], now: datetime) -> set[int]:
        gone: set[int] = set()
        for campaign in await Campaign.filter(id__in={each.campaign_id or 0 for each in planned}):
            own = [each for each in planned if each.campaign_id == campaign.id]
            ids = {each.customer_id for each in own}
            members = await Crowd.restored(campaign.tree or {}).members(shop, now, tuple(ids))
            gone |= {each.id for each in own if each.customer_id not in members}
        return gone
