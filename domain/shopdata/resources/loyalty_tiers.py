"""Tiers of the loyalty programme: silver, gold, and what it takes to get there."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from domain import models
from domain.models import Shop
from domain.shopdata.item import Count, Item, Line, Money, major, minor
from domain.shopdata.numbered import Numbered, Values
from domain.shopdata.resource import Outcome, Resource
from domain.shopdata.tiers import NAME, code_of


class LoyaltyTier(Item):
    """A tier; `id` is what customers' tiers name. A new one needs `rank`."""

    name: Annotated[
        Line | None,
        Field(
            min_length=1,
            max_length=NAME,
            description="As people read it; `id`, if not told.",
            examples=["Золото"],
        ),
    ] = None
    rank: Annotated[
        int | None, Field(ge=0, le=1000, description="The higher the better.", examples=[2])
    ] = None
    threshold_sum: Annotated[
        Money | None, Field(description="Spent so much to get there.", examples=[30000])
    ] = None
    threshold_orders: Annotated[
        Count | None, Field(description="So many orders to get there.", examples=[10])
    ] = None


async def put(shop: Shop, item: LoyaltyTier, _now: datetime) -> Outcome:
    """Store a tier."""
    values: Values = item.said("name", "rank", "threshold_orders")
    if item.says("threshold_sum"):
        told = item.threshold_sum
        values["threshold_sum"] = None if told is None else minor(told, shop)
    return await TIERS.put(shop, item, values, {"name": item.id[:NAME]}, code_of(item.id))


async def get(shop: Shop, key: str) -> LoyaltyTier | None:
    """The tier as it would be told."""
    return await TIERS.get(shop, code_of(key))


async def _shown(shop: Shop, row: models.LoyaltyTier) -> LoyaltyTier:
    amount = row.threshold_sum
    return LoyaltyTier.model_construct(
        id=row.name_folded,
        name=row.name,
        rank=row.rank,
        threshold_sum=None if amount is None else major(amount, shop),
        threshold_orders=row.threshold_orders,
    )


TIERS = Numbered(table=models.LoyaltyTier, needs={"rank": "rank"}, show=_shown, key="name_folded")
RESOURCE = Resource(
    type="loyalty_tier",
    scope="loyalty",
    model=LoyaltyTier,
    put=put,
    get=get,
    page=TIERS.page,
    needs=("id", "rank"),
    example={"name": "Золото", "rank": 2, "threshold_sum": 30000},
)
