"""Money given back, in whole or in part; it lowers the day it was given back on."""

from datetime import datetime
from typing import Annotated, Any

from pydantic import Field

from domain import models
from domain.core.names import fold
from domain.models import Shop
from domain.shopdata import links, purchases, rows
from domain.shopdata.item import Id, Item, Line, Moment, Money, major, minor
from domain.shopdata.refusal import missing, wrong
from domain.shopdata.resource import Outcome, Resource


class Refund(Item):
    """Money given back for an order; `id` is its own number. A new one needs `order`.

    All refunds of an order together are never more than its total.
    """

    order: Annotated[Id | None, Field(description="The number of the order.")] = None
    amount: Annotated[
        Money | None, Field(description="What is left of the order, if not told.")
    ] = None
    refunded_at: Annotated[Moment | None, Field(description="Now, if not told.")] = None
    reason: Annotated[
        Line | None, Field(max_length=80, description="In the shop's own words.", examples=["брак"])
    ] = None


async def put(shop: Shop, item: Refund, now: datetime) -> Outcome:
    """Store a refund."""
    row = await models.Refund.get_or_none(shop_id=shop.id, number=item.id)
    order = await _order(shop, item, row)
    left = order.total - await _others(order, row)
    values: dict[str, Any] = {"order_id": order.id, "customer_id": order.customer_id}
    if item.amount is not None:
        values["amount"] = minor(item.amount, shop)
    elif row is None:
        values["amount"] = max(left, 0)
    if values.get("amount", 0) > left:
        said = f"the order came to {major(order.total, shop)}, {major(left, shop)} is left of it"
        raise wrong("/amount", "more-than-order", said)
    if item.refunded_at is not None:
        values["refunded_at"] = item.refunded_at
    if item.says("reason"):
        values["reason"] = fold(item.reason or "")
    if row is None:
        values.setdefault("refunded_at", now)
        row = await rows.made(models.Refund, shop_id=shop.id, number=item.id, **values)
        await purchases.given_back(shop, row, order, now)
        return Outcome(result="created", id=item.id)
    changed = await rows.keep(row, **values)
    return Outcome(result="updated" if changed else "unchanged", id=item.id)


async def _order(shop: Shop, item: Refund, row: models.Refund | None) -> models.Order:
    if item.order is not None:
        return await links.order(shop, item.order)
    if row is None or row.order_id is None:
        raise missing("order")
    return await models.Order.get(id=row.order_id)


async def _others(order: models.Order, row: models.Refund | None) -> int:
    """What other refunds have given back of the order."""
    found = models.Refund.filter(order_id=order.id)
    if row is not None:
        found = found.exclude(id=row.id)
    return sum(each.amount for each in await found)


async def get(shop: Shop, key: str) -> Refund | None:
    """The refund as it would be told."""
    row = await models.Refund.get_or_none(shop_id=shop.id, number=key)
    if row is None:
        return None
    order = await models.Order.get_or_none(id=row.order_id) if row.order_id else None
    return Refund.model_construct(
        id=row.number,
        order=order.number if order else None,
        amount=major(row.amount, shop),
        refunded_at=row.refunded_at,
        reason=row.reason or None,
    )


RESOURCE = Resource(
    type="refund",
    scope="orders",
    model=Refund,
    put=put,
    get=get,
    example={"order": "A-17", "amount": 890, "refunded_at": "2026-03-18T11:00:00+03:00"},
)
