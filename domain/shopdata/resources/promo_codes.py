"""Promo codes given out, to one customer or to anybody, and whether they were used."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any

from pydantic import Field

from domain import models
from domain.core.names import fold
from domain.models import Shop
from domain.shopdata import links, people
from domain.shopdata.item import Id, Item, Moment
from domain.shopdata.numbered import Numbered, Values, later, owner
from domain.shopdata.people import Who
from domain.shopdata.refusal import wrong
from domain.shopdata.resource import Outcome, Resource

CODE = 64


class PromoCode(Item):
    """A code; `id` is the code itself, capitals are as good as small letters."""

    customer: Annotated[Who | None, Field(description="Anybody's, if not told.")] = None
    issued_at: Annotated[Moment | None, Field(description="Now, if not told.")] = None
    valid_until: Annotated[Moment | None, Field(description="For ever, if not told.")] = None
    used_at: Annotated[
        Moment | None, Field(description="When it was used; with `order` it is known.")
    ] = None
    order: Annotated[
        Id | None, Field(description="The number of the order it was used in.", examples=["A-17"])
    ] = None


async def put(shop: Shop, item: PromoCode, now: datetime) -> Outcome:
    """Store a code."""
    values: Values = item.said("issued_at", "valid_until", "used_at")
    if item.says("customer"):
        values |= {"customer_id": None} | await owner(shop, item.customer, now)
    if item.says("order"):
        order = None if item.order is None else await links.order(shop, item.order)
        values["order_id"] = None if order is None else order.id
        if order is not None and item.used_at is None:
            values["used_at"] = order.placed_at
    issued = [now, *(each for each in (item.used_at, values.get("used_at")) if each is not None)]
    return await CODES.put(shop, item, values, {"issued_at": min(issued)}, fold(item.id)[:CODE])


def _check(values: Mapping[str, Any]) -> None:
    later(values, "issued_at", "valid_until")
    issued, used = values.get("issued_at"), values.get("used_at")
    if issued is not None and used is not None and used < issued:
        raise wrong("/used_at", "too-early", "used_at must not be earlier than issued_at")


async def get(shop: Shop, key: str) -> PromoCode | None:
    """The code as it would be told."""
    return await CODES.get(shop, fold(key)[:CODE])


async def delete(shop: Shop, key: str, now: datetime) -> bool:
    """The code was never given out."""
    return await CODES.delete(shop, fold(key)[:CODE], now)


async def _shown(_shop: Shop, row: models.PromoCode) -> PromoCode:
    order = await models.Order.get_or_none(id=row.order_id) if row.order_id else None
    return PromoCode.model_construct(
        id=row.code,
        customer=await people.told(row.customer_id) if row.customer_id else None,
        issued_at=row.issued_at,
        valid_until=row.valid_until,
        used_at=row.used_at,
        order=order.number if order else None,
    )


CODES = Numbered(table=models.PromoCode, needs={}, show=_shown, check=_check, key="code")
RESOURCE = Resource(
    type="promo_code",
    scope="loyalty",
    model=PromoCode,
    put=put,
    get=get,
    page=CODES.page,
    delete=delete,
    needs=("id",),
    example={
        "customer": {"phone": "+79161234567"},
        "issued_at": "2026-03-16T15:00:00+03:00",
        "valid_until": "2026-04-16T15:00:00+03:00",
    },
)
