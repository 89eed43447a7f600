"""Payments, with the attempts that failed."""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import Field

from domain import models
from domain.models import Shop
from domain.shopdata import history, links, people, rows
from domain.shopdata.item import Id, Item, Line, Moment, Money, major, minor
from domain.shopdata.people import Who
from domain.shopdata.refusal import missing
from domain.shopdata.resource import Outcome, Resource


class Payment(Item):
    """One attempt to pay; `id` is the payment system's. A new one needs `amount`, and `order`.

    A payment of no order needs `customer`. An order that is new becomes paid when its payments
    cover it.
    """

    order: Annotated[Id | None, Field(description="The number of the order.")] = None
    customer: Annotated[Who | None, Field(description="The order's, if not told.")] = None
    amount: Money | None = None
    status: Annotated[
        Literal["pending", "succeeded", "failed"] | None,
        Field(description="`succeeded`, if not told."),
    ] = None
    method: Annotated[Line | None, Field(max_length=32, examples=["card"])] = None
    made_at: Annotated[Moment | None, Field(description="Now, if not told.")] = None


async def put(shop: Shop, item: Payment, now: datetime) -> Outcome:
    """Store a payment."""
    row = await models.Payment.get_or_none(shop_id=shop.id, external_id=item.id)
    order = await links.order(shop, item.order) if item.order else None
    if order is None and row is not None and row.order_id is not None:
        order = await models.Order.get(id=row.order_id)
    values = await _values(shop, item, order, now)
    if row is None:
        item.needs("amount")
        if "customer_id" not in values:
            raise missing("order")
        values = {"made_at": now, "status": "succeeded"} | values
        row = await rows.made(models.Payment, shop_id=shop.id, external_id=item.id, **values)
        await _cover(shop, order, row)
        return Outcome(result="created", id=item.id)
    changed = await rows.keep(row, **values)
    if changed:
        await _cover(shop, order, row)
    return Outcome(result="updated" if changed else "unchanged", id=item.id)


async def _values(
    shop: Shop, item: Payment, order: models.Order | None, now: datetime
) -> dict[str, Any]:
    values = item.said("method")
    if item.amount is not None:
        values["amount"] = minor(item.amount, shop)
    if item.status is not None:
        values["status"] = item.status
    if item.made_at is not None:
        values["made_at"] = item.made_at
    if order is not None:
        values |= {"order_id": order.id, "customer_id": order.customer_id}
    elif item.customer is not None:
        values["customer_id"] = (await people.customer(shop, item.customer, now)).id
    return values


async def _cover(shop: Shop, order: models.Order | None, row: models.Payment) -> None:
    """A new order whose payments are enough is paid since the last of them."""
    if order is None or order.status != "new" or row.status != "succeeded":
        return
    paid = await models.Payment.filter(order_id=order.id, status="succeeded")
    if sum(each.amount for each in paid) < order.total:
        return
    since = max(each.made_at for each in paid)
    await history.add(shop, order, "paid", max(since, order.status_since or since))


async def get(shop: Shop, key: str) -> Payment | None:
    """The payment as it would be told."""
    row = await models.Payment.get_or_none(shop_id=shop.id, external_id=key)
    if row is None:
        return None
    order = await models.Order.get_or_none(id=row.order_id) if row.order_id else None
    fields: dict[str, Any] = {"status": row.status, "method": row.method or None}
    return Payment.model_construct(
        id=row.external_id,
        order=order.number if order else None,
        customer=await people.told(row.customer_id),
        amount=major(row.amount, shop),
        made_at=row.made_at,
        **fields,
    )


RESOURCE = Resource(
    type="payment",
    scope="orders",
    model=Payment,
    put=put,
    get=get,
    example={
        "order": "A-17",
        "amount": 2000,
        "status": "succeeded",
        "method": "card",
        "made_at": "2026-03-16T15:02:00+03:00",
    },
)
