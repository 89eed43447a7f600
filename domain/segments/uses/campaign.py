"""Campaigns to the people of a segment; one that has begun holds its audience by itself."""

from domain.models import Campaign, Shop
from domain.segments.use import Use

LIVE = frozenset({"draft", "sending", "paused"})


async def used_in(shop: Shop, segment_id: int) -> list[Use]:
    """The newest first."""
    found = await Campaign.filter(shop_id=shop.id, segment_id=segment_id).order_by("-id")
    return [
        Use(name=each.name, screen="campaign_card", number=each.id, is_live=each.status in LIVE)
        for each in found
    ]
