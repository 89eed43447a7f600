"""Reviews of products and orders."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from domain import models
from domain.models import Shop
from domain.shopdata import links, people
from domain.shopdata.item import Id, Item, Moment, Note, Yes
from domain.shopdata.numbered import Numbered, Values, owner
from domain.shopdata.people import Who
from domain.shopdata.resource import Outcome, Resource


class Review(Item):
    """A review of a customer, of a product, an order or the shop. Needs `customer` and `stars`."""

    customer: Who | None = None
    product: Annotated[Id | None, Field(description="Its sku.", examples=["PUER-100"])] = None
    order: Annotated[Id | None, Field(description="Its number.", examples=["A-17"])] = None
    stars: Annotated[int | None, Field(ge=1, le=5)] = None
    text: Note | None = None
    has_photo: Yes | None = None
    written_at: Annotated[Moment | None, Field(description="Now, if not told.")] = None
    status: Annotated[
        Literal["new", "shown", "hidden"] | None,
        Field(description="A new one is `new`, if not told."),
    ] = None


async def put(shop: Shop, item: Review, now: datetime) -> Outcome:
    """Store a review."""
    values: Values = item.said("stars", "text", "has_photo", "written_at", "status")
    values |= await owner(shop, item.customer, now)
    if item.says("product"):
        found = None if item.product is None else await links.product(shop, item.product)
        values["product_id"] = None if found is None else found.id
    if item.says("order"):
        order = None if item.order is None else await links.order(shop, item.order)
        values["order_id"] = None if order is None else order.id
    first = {"written_at": now, "status": "new", "has_photo": False}
    return await REVIEWS.put(shop, item, values, first)


async def _shown(_shop: Shop, row: models.Review) -> Review:
    product = await models.Product.get_or_none(id=row.product_id) if row.product_id else None
    order = await models.Order.get_or_none(id=row.order_id) if row.order_id else None
    told: Values = {
        "id": row.external_id,
        "customer": await people.told(row.customer_id),
        "product": product.sku if product else None,
        "order": order.number if order else None,
        "stars": row.stars,
        "text": row.text,
        "has_photo": row.has_photo,
        "written_at": row.written_at,
        "status": row.status,
    }
    return Review.model_construct(**told)


REVIEWS = Numbered(
    table=models.Review, needs={"customer": "customer_id", "stars": "stars"}, show=_shown
)
RESOURCE = Resource(
    type="review",
    scope="feedback",
    model=Review,
    put=put,
    get=REVIEWS.get,
    page=REVIEWS.page,
    delete=REVIEWS.delete,
    needs=("customer", "stars"),
    example={
        "customer": {"phone": "+79161234567"},
        "stars": 5,
        "text": "Очень вкусно",
        "written_at": "2026-03-16T15:00:00+03:00",
    },
)
