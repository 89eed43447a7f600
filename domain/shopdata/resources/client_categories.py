"""In which of the shop's own categories a customer is: wholesale, blogger, from the market."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from domain import models
from domain.core.names import fold
from domain.models import Shop
from domain.shopdata import people, rows
from domain.shopdata.item import Item, Line, Moment
from domain.shopdata.people import Who
from domain.shopdata.resource import Outcome, Resource


class CustomerCategory(Item):
    """A customer is in a category; `removed_at` takes them out of it.

    Known by `customer` and `category`; `id` is your name of the report, such as `17-wholesale`.
    """

    customer: Who | None = None
    category: Annotated[Line | None, Field(min_length=1, max_length=60, examples=["опт"])] = None
    added_at: Annotated[Moment | None, Field(description="Now, if not told.")] = None
    removed_at: Moment | None = None


async def put(shop: Shop, item: CustomerCategory, now: datetime) -> Outcome:
    """Put into a category, or take out of it."""
    item.needs("customer", "category")
    if item.customer is None or item.category is None:
        raise AssertionError("needs() has seen them")
    owner = await people.customer(shop, item.customer, now)
    key = {"customer_id": owner.id, "category": fold(item.category)[:60]}
    row = await models.CustomerCategory.get_or_none(shop_id=shop.id, **key)
    if item.removed_at is not None:
        if row is not None:
            await row.delete()
        return Outcome(result="unchanged" if row is None else "updated", id=item.id)
    told = {"label": item.category, "added_at": item.added_at or (row.added_at if row else now)}
    if row is None:
        await rows.made(models.CustomerCategory, shop_id=shop.id, **key, **told)
        return Outcome(result="created", id=item.id)
    changed = await rows.keep(row, **told)
    return Outcome(result="updated" if changed else "unchanged", id=item.id)


RESOURCE = Resource(
    type="client_category",
    scope="customers",
    model=CustomerCategory,
    put=put,
    together=(frozenset({"customer", "category", "added_at", "removed_at"}),),
    needs=("customer", "category"),
    example={"customer": {"phone": "+79161234567"}, "category": "опт"},
)
