"""Attributes of products one by one: the size, the colour, what it is made of."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from domain.core.names import fold
from domain.models import Shop
from domain.shopdata import attributes, links
from domain.shopdata.attributes import NAME, Value
from domain.shopdata.item import Id, Item, Line
from domain.shopdata.refusal import missing
from domain.shopdata.resource import Outcome, Resource


class ProductAttribute(Item):
    """The values of one attribute of a product; its other attributes stay as they are.

    Known by `product` and `name`; `id` is your name of the report. `value` null takes the
    attribute away. A variant is a product with a `parent`.
    """

    product: Annotated[Id | None, Field(description="Its sku.", examples=["PUER-100"])] = None
    name: Annotated[Line | None, Field(min_length=1, max_length=NAME, examples=["Размер"])] = None
    value: Value | None = None


async def put(shop: Shop, item: ProductAttribute, _now: datetime) -> Outcome:
    """Store the values of an attribute."""
    item.needs("product", "name")
    if item.product is None or item.name is None:
        raise AssertionError("needs() has seen them")
    if not item.says("value"):
        raise missing("value")
    product = await links.product(shop, item.product)
    there = await attributes.of(product)
    rest = {name: value for name, value in there.items() if fold(name) != fold(item.name)}
    is_new = len(rest) == len(there)
    changed = await attributes.replace(product, {**rest, item.name: item.value or []})
    if not changed:
        return Outcome(result="unchanged", id=item.id)
    return Outcome(result="created" if is_new else "updated", id=item.id)


RESOURCE = Resource(
    type="attribute",
    scope="products",
    model=ProductAttribute,
    put=put,
    together=(frozenset({"product", "name", "value"}),),
    needs=("product", "name", "value"),
    example={"product": "PUER-100", "name": "Вес, г", "value": 100},
)
