"""The last order that counts."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from domain.core.instant import from_milliseconds
from domain.messaging.statement import read
from domain.messaging.templates.shown import Money
from domain.messaging.templates.value import Found, Source, Value, Wanted
from domain.models import Shop
from domain.segments.sql import Sql, listed, sql


async def fetch(wanted: Wanted) -> Found:
    shop = wanted.shop
    rows = await read(
        sql(
            "SELECT customer_id, number, total, placed_at FROM (SELECT o.customer_id, o.number,"
            " o.total, o.placed_at, ROW_NUMBER() OVER (PARTITION BY o.customer_id"
            ' ORDER BY o.placed_at DESC, o.id DESC) AS place FROM "order" o'
            " WHERE o.shop_id = ? AND o.customer_id IN (?) AND o.status IN (?)) AS orders"
            " WHERE place = 1",
            shop.id,
            listed(list(wanted.customer_ids)),
            listed(shop.counted_statuses),
        )
    )
    return {
        row["customer_id"]: {
            "order_number": row["number"],
            "order_sum": Money(row["total"], shop.currency),
            "order_date": from_milliseconds(row["placed_at"]).astimezone(shop.zone).date(),
        }
        for row in rows
    }


def known(shop: Shop, now: datetime) -> Mapping[str, Sql]:
    """Whoever has a counted order has all of it."""
    has_one = sql(
        'c.id IN (SELECT customer_id FROM "order" WHERE shop_id = ? AND status IN (?))',
        shop.id,
        listed(shop.counted_statuses),
    )
    return dict.fromkeys(("order_number", "order_sum", "order_date"), has_one)


SOURCE: Final = Source(
    values=(
        Value(
            key="order_number", names=("номер заказа", "order_number"), example="1042", longest=64
        ),
        Value(
            key="order_sum", names=("сумма заказа", "order_sum"), example="2 350 ₽", kind="money"
        ),
        Value(
            key="order_date", names=("дата заказа", "order_date"), example="3 ноября", kind="date"
        ),
    ),
    fetch=fetch,
    known=known,
)
