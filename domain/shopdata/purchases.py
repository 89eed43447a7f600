"""Orders and refunds as events, once, under a name that a page's report of the same one gets."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from domain.events.naming import purchase_key, refund_key
from domain.events.storing import NewEvent, store
from domain.models import Event, Order, OrderLine, Product, Refund, Shop
from domain.shopdata.item import major

MOST_ITEMS = 200


async def bought(
    shop: Shop, order: Order, lines: Sequence[tuple[OrderLine, Product]], now: datetime
) -> None:
    """Keep that the order was placed; the page may have said so already."""
    items = [_item(shop, line, product) for line, product in lines[:MOST_ITEMS]]
    properties: dict[str, Any] = {
        "transaction_id": order.number,
        "currency": shop.currency,
        "value": _number(major(order.total, shop)),
        "items": items,
    }
    if order.promo_code:
        properties["coupon"] = order.promo_code
    await _store(
        shop, order.customer_id, "purchase", order.number, order.placed_at, properties, now
    )


async def given_back(shop: Shop, refund: Refund, order: Order, now: datetime) -> None:
    """Keep that money was given back."""
    properties = {
        "transaction_id": order.number,
        "currency": shop.currency,
        "value": _number(major(refund.amount, shop)),
    }
    await _store(
        shop, refund.customer_id, "refund", refund.number, refund.refunded_at, properties, now
    )


async def moved(shop: Shop, number: str, customer_id: int) -> None:
    """The order turned out to be somebody else's."""
    found = Event.filter(shop_id=shop.id, external_id=purchase_key(number), source="api")
    await found.update(customer_id=customer_id)


async def _store(
    shop: Shop,
    customer_id: int,
    name: str,
    number: str,
    happened_at: datetime,
    properties: dict[str, Any],
    now: datetime,
) -> None:
    event = NewEvent(
        shop_id=shop.id,
        customer_id=customer_id,
        name=name,
        external_id=purchase_key(number) if name == "purchase" else refund_key(number),
        happened_at=happened_at,
        properties=properties,
        source="api",
    )
    await store([event], now)


def _item(shop: Shop, line: OrderLine, product: Product) -> dict[str, Any]:
    return {
        "item_id": product.sku,
        "item_name": product.name,
        "price": _number(major(line.price, shop)),
        "quantity": line.quantity,
    }


def _number(amount: Decimal) -> int | float:
    return int(amount) if amount == amount.to_integral_value() else float(amount)
