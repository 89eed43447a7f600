"""Prices alone, for those who change them often: by sku, the rest of the product stays."""

from datetime import datetime
from typing import Annotated, Any

from pydantic import Field

from domain.models import Shop
from domain.shopdata import catalogue, links
from domain.shopdata.item import Item, Money, minor
from domain.shopdata.resource import Outcome, Resource


class Price(Item):
    """The price of a product that is known; `id` is its sku. Every move is kept."""

    price: Annotated[Money | None, Field(description="null for not known.")] = None
    old_price: Annotated[Money | None, Field(description="Crossed out beside the price.")] = None


async def put(shop: Shop, item: Price, now: datetime) -> Outcome:
    """Set the price of one product."""
    row = await links.product(shop, item.id, "/id")
    values: dict[str, Any] = {
        name: None if amount is None else minor(amount, shop)
        for name, amount in item.said("price", "old_price").items()
    }
    changed = await catalogue.change(row, item.updated_at or now, **values)
    return Outcome(result="updated" if changed else "unchanged", id=item.id)


RESOURCE = Resource(
    type="price",
    scope="products",
    model=Price,
    put=put,
    stamped_as="product",
    needs=("id", "price"),
    example={"price": 790, "old_price": 890},
)
