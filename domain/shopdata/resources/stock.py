"""Stock alone, for those who count it often: by sku, the rest of the product stays."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from domain.models import Shop
from domain.shopdata import catalogue, links
from domain.shopdata.item import Count, Item
from domain.shopdata.resource import Outcome, Resource


class Stock(Item):
    """How much there is of a product that is known; `id` is its sku. Every move is kept."""

    stock: Annotated[Count | None, Field(description="Pieces; null for not known.")] = None


async def put(shop: Shop, item: Stock, now: datetime) -> Outcome:
    """Set the stock of one product."""
    row = await links.product(shop, item.id, "/id")
    changed = await catalogue.change(row, item.updated_at or now, **item.said("stock"))
    return Outcome(result="updated" if changed else "unchanged", id=item.id)


RESOURCE = Resource(
    type="stock",
    scope="products",
    model=Stock,
    put=put,
    stamped_as="product",
    needs=("id", "stock"),
    example={"stock": 12},
)
