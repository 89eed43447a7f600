"""Lines of orders: their sums, their products, written and shown."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any

from pydantic import Field

from domain import models
from domain.models import Order, Product, Shop
from domain.shopdata import catalogue, sums
from domain.shopdata.item import Id, Line, Money, Part, Quantity, major
from domain.shopdata.refusal import pointer
from domain.shopdata.sums import Sum

Written = list[tuple[models.OrderLine, Product]]


class OrderLine(Part):
    """One line: a product by its sku, or by its name where it has none. Unknown ones are made."""

    sku: Id | None = None
    name: Annotated[Line | None, Field(examples=["Пуэр шен, 100 г"])] = None
    quantity: Annotated[Quantity | None, Field(description="One, if not told.")] = None
    price: Annotated[Money | None, Field(description="Of one piece.")] = None
    discount: Annotated[Money | None, Field(description="Taken off the line.")] = None
    total: Annotated[Money | None, Field(description="price x quantity - discount")] = None


def sums_of(shop: Shop, lines: Sequence[OrderLine]) -> list[Sum]:
    """What each line comes to. Raises BadItemError naming the line."""
    return [
        sums.line(shop, place, each.quantity or Decimal(1), each.price, each.discount, each.total)
        for place, each in enumerate(lines)
    ]


async def write(
    shop: Shop, order: Order, lines: Sequence[OrderLine], found: Sequence[Sum], now: datetime
) -> Written:
    """Write the lines of a new order, making the products nobody knew."""
    written: Written = []
    for place, (line, each) in enumerate(zip(lines, found, strict=True)):
        at = pointer("lines", place, "sku")
        product = await catalogue.mentioned(shop, line.sku, line.name, now, at)
        written.append((_row(order, product, each), product))
    await models.OrderLine.bulk_create([row for row, _ in written])
    return written


def _row(order: Order, product: Product, each: Sum) -> models.OrderLine:
    return models.OrderLine(
        shop_id=order.shop_id,
        order_id=order.id,
        product_id=product.id,
        customer_id=order.customer_id,
        placed_at=order.placed_at,
        quantity=each.quantity,
        price=each.price,
        discount=each.discount,
        total=each.total,
    )


async def rewrite(
    shop: Shop, order: Order, lines: Sequence[OrderLine], found: Sequence[Sum], now: datetime
) -> bool:
    """Make these the lines of the order; whether they were others."""
    products = [
        await catalogue.mentioned(shop, line.sku, line.name, now, pointer("lines", place, "sku"))
        for place, line in enumerate(lines)
    ]
    rows = [_row(order, product, each) for product, each in zip(products, found, strict=True)]
    known = await models.OrderLine.filter(order_id=order.id).order_by("id")
    if [_content(row) for row in known] == [_content(row) for row in rows]:
        return False
    await models.OrderLine.filter(order_id=order.id).delete()
    await models.OrderLine.bulk_create(rows)
    return True


def _content(row: models.OrderLine) -> tuple[int, int, int, int, int]:
    return row.product_id, row.quantity, row.price, row.discount, row.total


async def shown(shop: Shop, order: Order) -> list[dict[str, Any]]:
    """The lines as they would be told."""
    rows = await models.OrderLine.filter(order_id=order.id).order_by("id").select_related("product")
    return [
        {
            "sku": row.product.sku,
            "name": row.product.name,
            "quantity": Decimal(max(row.quantity, 1)),
            "price": major(max(row.price, 0), shop),
            "discount": major(row.discount, shop),
            "total": major(max(row.total, 0), shop),
        }
        for row in rows
    ]


def sums_shown(shop: Shop, order: Order) -> dict[str, Decimal]:
    """The sums of the order as they would be told."""
    return {
        "total": major(max(order.total, 0), shop),
        "discount": major(max(order.discount, 0), shop),
    }
