"""Whom a campaign is for, in words: its segments and those taken off."""

from domain.campaigns import crowds
from domain.models import Campaign
from handlers.kit.visit import Visit


async def named(visit: Visit, campaign: Campaign) -> str:
    """The first segment + others − those taken off."""
    first = [campaign.segment.name] if campaign.segment else []
    others = [each.name for each in await crowds.segments_of(visit.shop, campaign.others)]
    without = [each.name for each in await crowds.segments_of(visit.shop, campaign.without)]
    return "» − «".join(["» + «".join([*first, *others]), *without])
