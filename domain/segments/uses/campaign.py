"""Campaigns to the people of a segment; one that has begun holds its audience by itself."""

from tortoise.expressions import Q

from domain.models import Campaign, Shop
from domain.segments.use import Use

LIVE = frozenset({"draft", "scheduled", "late", "sending", "paused"})


async def used_in(shop: Shop, segment_id: int) -> list[Use]:
    """The newest first."""
    listing = Campaign.filter(Q(others__isnull=False) | Q(without__isnull=False), shop_id=shop.id)
    more = [each.id for each in await listing if segment_id in _parts(each)]
    own = Q(segment_id=segment_id) | Q(id__in=more)
    found = await Campaign.filter(own, shop_id=shop.id).order_by("-id")
    return [
        Use(name=each.name, screen="campaign_card", number=each.id, is_live=each.status in LIVE)
        for each in found
    ]


def _parts(campaign: Campaign) -> set[int]:
    return {*(campaign.others or ()), *(campaign.without or ())}
