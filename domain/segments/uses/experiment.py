"""Tests on the people of a segment: without it they would be on everybody."""

from domain.models import Experiment, Shop
from domain.segments.use import Use

LIVE = frozenset({"draft", "running"})


async def used_in(shop: Shop, segment_id: int) -> list[Use]:
    """The newest first."""
    found = await Experiment.filter(shop_id=shop.id, segment_id=segment_id).order_by("-id")
    return [
        Use(name=each.name, screen="experiment_card", number=each.id, is_live=each.status in LIVE)
        for each in found
    ]
