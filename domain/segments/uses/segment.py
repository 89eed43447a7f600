"""Segments that ask about other segments; they would lose people with those."""

from domain.models import Shop
from domain.segments.references import referring
from domain.segments.use import Use


async def used_in(shop: Shop, segment_id: int) -> list[Use]:
    """By name; a list, which asks about itself, is not used by that."""
    return [
        Use(name=each.name, screen="segment_card", number=each.id)
        for each in await referring(shop, segment_id)
        if each.id != segment_id
    ]
