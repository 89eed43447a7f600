"""Wish lists and waiting lists: who likes a product, who waits until it is in stock again."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from domain import models
from domain.models import Shop
from domain.shopdata import links, people, rows
from domain.shopdata.item import Id, Item, Moment
from domain.shopdata.people import Who
from domain.shopdata.refusal import wrong
from domain.shopdata.resource import Outcome, Resource


class ProductInterest(Item):
    """A customer likes a product or waits for it. `removed_at` takes it off the list.

    Known by `customer`, `product` and `kind`; `id` is your name of the report, such as `17-PUER`.
    """

    customer: Who | None = None
    product: Annotated[Id | None, Field(description="Its sku.", examples=["PUER-100"])] = None
    kind: Annotated[
        Literal["wish", "wait"] | None,
        Field(description="`wish`, if not told; `wait` is for stock."),
    ] = None
    added_at: Annotated[Moment | None, Field(description="Now, if not told.")] = None
    removed_at: Moment | None = None


async def put(shop: Shop, item: ProductInterest, now: datetime) -> Outcome:
    """Store an entry of a list. Told again without `removed_at`, it is on the list again."""
    item.needs("customer", "product")
    if item.customer is None or item.product is None:
        raise AssertionError("needs() has seen them")
    product = await links.product(shop, item.product)
    owner = await people.customer(shop, item.customer, now)
    key = {"customer_id": owner.id, "product_id": product.id, "kind": item.kind or "wish"}
    row = await models.ProductInterest.get_or_none(shop_id=shop.id, **key)
    added_at = item.added_at or (row.added_at if row else min(now, item.removed_at or now))
    if item.removed_at is not None and item.removed_at < added_at:
        raise wrong("/removed_at", "too-early", "removed_at must not be earlier than added_at")
    told = {"added_at": added_at, "removed_at": item.removed_at}
    if row is None:
        await rows.made(models.ProductInterest, shop_id=shop.id, **key, **told)
        return Outcome(result="created", id=item.id)
    changed = await rows.keep(row, **told)
    return Outcome(result="updated" if changed else "unchanged", id=item.id)


RESOURCE = Resource(
    type="product_interest",
    scope="feedback",
    model=ProductInterest,
    put=put,
    together=(frozenset({"customer", "product", "kind", "added_at", "removed_at"}),),
    needs=("customer", "product"),
    example={
        "customer": {"phone": "+79161234567"},
        "product": "PUER-100",
        "kind": "wait",
        "added_at": "2026-03-16T15:00:00+03:00",
    },
)
