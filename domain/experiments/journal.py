"""Tests that ended, with what was believed before and what was found."""

from domain.models import Experiment, Shop


async def page(shop: Shop, offset: int, limit: int) -> tuple[list[Experiment], int]:
    """The last first, and how many there are."""
    found = Experiment.filter(shop_id=shop.id, stopped_at__isnull=False)
    rows: list[Experiment] = await found.order_by("-stopped_at", "-id").offset(offset).limit(limit)
    return rows, await found.count()
