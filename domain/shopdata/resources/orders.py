"""Orders with their lines, sums and statuses."""

from datetime import datetime
from typing import Annotated, Any

from pydantic import Field

from domain import models
from domain.core.names import fold
from domain.models import Shop
from domain.shopdata import baskets, history, ordering, people, purchases, rows, sums
from domain.shopdata.history import Status
from domain.shopdata.item import Item, Line, Moment, Money, SignedMoney, minor
from domain.shopdata.ordering import OrderLine
from domain.shopdata.people import Who
from domain.shopdata.refusal import wrong
from domain.shopdata.resource import Outcome, Resource

MONEY = frozenset({"lines", "total", "discount", "delivery_price", "adjustment"})
WORDS = ("delivery_method", "branch", "payment_method")


class Order(Item):
    """An order; `id` is its number. A new one needs `placed_at`, and `lines` or `total`.

    `total` has to be the lines less `discount`, with `delivery_price` and `adjustment` (bonuses,
    certificates, rounding). Lines and sums are told together. Statuses may come in any order: the
    latest `status_at` is in force, all of them are its history.
    """

    customer: Annotated[
        Who | None, Field(description="Nobody: the order counts, but has no person.")
    ] = None
    placed_at: Moment | None = None
    status: Annotated[Status | None, Field(description="A new one is `new`, if not told.")] = None
    status_at: Annotated[
        Moment | None, Field(description="Since when; `updated_at`, if not told.")
    ] = None
    lines: Annotated[list[OrderLine] | None, Field(max_length=500)] = None
    total: Annotated[Money | None, Field(description="What is to be paid.")] = None
    discount: Annotated[Money | None, Field(description="Taken off the whole order.")] = None
    delivery_price: Money | None = None
    adjustment: Annotated[SignedMoney | None, Field(description="Whatever else is in it.")] = None
    currency: Annotated[
        str | None, Field(pattern="^[A-Z]{3}$", description="Only the shop's.", examples=["RUB"])
    ] = None
    promo_code: Annotated[Line | None, Field(max_length=64, examples=["VESNA"])] = None
    delivery_method: Annotated[Line | None, Field(max_length=60, examples=["Курьер"])] = None
    branch: Annotated[Line | None, Field(max_length=160, examples=["Магазин на Арбате"])] = None
    payment_method: Annotated[Line | None, Field(max_length=60, examples=["Картой"])] = None


async def put(shop: Shop, item: Order, now: datetime) -> Outcome:
    """Store an order. A new one empties the cart of its customer and is an event."""
    if item.currency is not None and item.currency != shop.currency:
        said = f"the shop counts in {shop.currency}"
        raise wrong("/currency", "other-currency", said)
    row = await models.Order.get_or_none(shop_id=shop.id, number=item.id)
    if row is None:
        await _create(shop, item, now)
        return Outcome(result="created", id=item.id)
    changed = await _change(shop, item, row, now)
    return Outcome(result="updated" if changed else "unchanged", id=item.id)


async def _create(shop: Shop, item: Order, now: datetime) -> None:
    item.needs("placed_at")
    placed_at = item.placed_at or now
    found = ordering.sums_of(shop, item.lines or ())
    total = sums.order(shop, found, _told(item))
    values = _values(shop, item) | {"total": total, "placed_at": placed_at}
    values["customer_id"] = await people.buyer(shop, item.customer, now)
    values.setdefault("discount", 0)
    row = await rows.made(
        models.Order, shop_id=shop.id, number=item.id, source="api", status="new", **values
    )
    lines = await ordering.write(shop, row, item.lines or (), found, now)
    await _tell_status(shop, item, row, item.status_at or item.updated_at or placed_at)
    if row.status != "cancelled":
        await baskets.ordered(shop.id, row.customer_id, placed_at)
        await purchases.bought(shop, row, lines, now)


async def _change(shop: Shop, item: Order, row: models.Order, now: datetime) -> bool:
    values = _values(shop, item)
    changed = False
    if item.says("customer"):
        changed |= await _hand_over(shop, item, row, now)
    if MONEY & item.model_fields_set:
        found = ordering.sums_of(shop, item.lines or ())
        values["total"] = sums.order(shop, found, _told(item))
        values.setdefault("discount", 0)
        changed |= await ordering.rewrite(shop, row, item.lines or (), found, now)
    if item.placed_at is not None and item.placed_at != row.placed_at:
        await models.OrderLine.filter(order_id=row.id).update(placed_at=item.placed_at)
    if await rows.keep(row, **values):
        changed = True
    since = item.status_at or item.updated_at or now
    return await _tell_status(shop, item, row, since) or changed


def _told(item: Order) -> sums.Told:
    return sums.Told(
        total=item.total,
        discount=item.discount,
        delivery=item.delivery_price,
        adjustment=item.adjustment,
    )


def _values(shop: Shop, item: Order) -> dict[str, Any]:
    """The columns that are told of, but for those that follow from others."""
    values = item.said(*WORDS)
    if item.says("promo_code"):
        values["promo_code"] = fold(item.promo_code or "")[:64]
    if item.says("discount"):
        values["discount"] = 0 if item.discount is None else minor(item.discount, shop)
    if item.placed_at is not None:
        values["placed_at"] = item.placed_at
    if item.updated_at is not None:
        values["updated_at"] = item.updated_at
    return values


async def _hand_over(shop: Shop, item: Order, row: models.Order, now: datetime) -> bool:
    """The order is somebody's; with everything that hangs on it."""
    owner = await people.buyer(shop, item.customer, now)
    if owner == row.customer_id:
        return False
    row.customer_id = owner
    await row.save(update_fields=["customer_id"])
    for model in (models.OrderLine, models.OrderStatus, models.Payment, models.Refund):
        await model.filter(order_id=row.id).update(customer_id=owner)
    await purchases.moved(shop, row.number, owner)
    await baskets.ordered(shop.id, owner, row.placed_at)
    return True


async def _tell_status(shop: Shop, item: Order, row: models.Order, since: datetime) -> bool:
    if item.status is None:
        return False if row.status_since else await history.add(shop, row, "new", row.placed_at)
    is_dated = item.status_at is not None or item.updated_at is not None
    if not is_dated and row.status_since is not None and item.status == row.status:
        return False
    changed = await history.add(shop, row, item.status, since)
    if is_dated:
        await history.remember(shop, row, item.status, since)
    return changed


async def get(shop: Shop, key: str) -> Order | None:
    """The order as it would be told."""
    row = await models.Order.get_or_none(shop_id=shop.id, number=key)
    return None if row is None else await _shown(shop, row)


async def page(shop: Shop, after: int, limit: int) -> list[tuple[int, Order]]:
    """Orders by their row."""
    found = models.Order.filter(shop_id=shop.id, id__gt=after).order_by("id").limit(limit)
    return [(row.id, await _shown(shop, row)) for row in await found]


async def _shown(shop: Shop, row: models.Order) -> Order:
    fields: dict[str, Any] = {name: getattr(row, name) or None for name in (*WORDS, "promo_code")}
    fields |= ordering.sums_shown(shop, row)
    fields |= {
        "id": row.number,
        "customer": await people.told(row.customer_id),
        "placed_at": row.placed_at,
        "status": row.status,
        "status_at": row.status_since or row.placed_at,
        "lines": [OrderLine.model_construct(**each) for each in await ordering.shown(shop, row)],
        "currency": shop.currency,
        "updated_at": row.updated_at,
    }
    return Order.model_construct(**fields)


RESOURCE = Resource(
    type="order",
    scope="orders",
    model=Order,
    put=put,
    get=get,
    page=page,
    together=(MONEY,),
    always=frozenset({"status", "status_at"}),
    example={
        "customer": {"number": "17", "phone": "+79161234567"},
        "placed_at": "2026-03-16T15:00:00+03:00",
        "status": "paid",
        "lines": [{"sku": "TEA-1", "name": "Пуэр шен, 100 г", "quantity": 2, "price": 890}],
        "discount": 80,
        "delivery_price": 300,
        "total": 2000,
    },
)
