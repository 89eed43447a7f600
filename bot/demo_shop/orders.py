"""The sample shop's sales as orders, their lines and refunds."""

from collections.abc import Sequence
from datetime import timedelta

from bot.demo_shop.goods import GOODS
from bot.demo_shop.trade import Sale
from bot.demo_shop.writing import Step, written
from domain.models import Order, OrderLine, Refund, Shop


async def write(
    shop: Shop, made: Sequence[Sale], customers: dict[int, int], goods: list[int], step: Step
) -> None:
    """The orders with their lines and what was given back, in the caller's transaction."""
    rows = [_order(shop, n, sale, customers) for n, sale in enumerate(made, start=1)]
    await written(Order, rows, step)
    ids = await Order.filter(shop_id=shop.id).order_by("id").values_list("id", flat=True)
    for row, number in zip(rows, ids, strict=True):
        row.id = int(str(number))
    pairs = list(zip(rows, made, strict=True))
    await written(OrderLine, [each for row, sale in pairs for each in _lines(row, sale, goods)])
    await written(Refund, [_refund(row, sale) for row, sale in pairs if sale.refund])


def _order(shop: Shop, number: int, sale: Sale, customers: dict[int, int]) -> Order:
    return Order(
        shop_id=shop.id,
        customer_id=customers[sale.who],
        number=f"П-{number:05d}",
        status=sale.status,
        placed_at=sale.placed_at,
        total=sale.total,
        source="sample",
    )


def _lines(row: Order, sale: Sale, goods: list[int]) -> list[OrderLine]:
    return [
        OrderLine(
            shop_id=row.shop_id,
            order_id=row.id,
            product_id=goods[good],
            customer_id=row.customer_id,
            placed_at=row.placed_at,
            quantity=pieces,
            price=GOODS[good][2] * 100,
            total=GOODS[good][2] * 100 * pieces,
        )
        for good, pieces in sale.lines
    ]


def _refund(row: Order, sale: Sale) -> Refund:
    return Refund(
        shop_id=row.shop_id,
        customer_id=row.customer_id,
        order_id=row.id,
        number=f"{row.number}-В",
        amount=round(row.total * sale.refund),
        refunded_at=row.placed_at + timedelta(days=2),
    )
