"""The dearest product of the last counted order, at the price of this moment."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from domain.messaging.statement import read
from domain.messaging.templates.shown import Money
from domain.messaging.templates.value import Found, Source, Value, Wanted
from domain.models import Shop
from domain.segments.sql import YES, Sql, listed, sql


def _last(shop: Shop, which: Sql) -> Sql:
    return sql(
        "SELECT customer_id, name, price FROM (SELECT l.customer_id, p.name,"
        " CASE WHEN p.gone_at IS NULL THEN p.price END AS price, ROW_NUMBER() OVER"
        " (PARTITION BY l.customer_id ORDER BY l.placed_at DESC, l.total DESC, l.id) AS place"
        ' FROM order_line l JOIN "order" o ON o.id = l.order_id'
        " JOIN product p ON p.id = l.product_id"
        " WHERE l.shop_id = ? AND ? AND o.status IN (?) AND l.quantity > 0)"
        " AS goods WHERE place = 1",
        shop.id,
        which,
        listed(shop.counted_statuses),
    )


async def fetch(wanted: Wanted) -> Found:
    shop = wanted.shop
    of_them = sql("l.customer_id IN (?)", listed(list(wanted.customer_ids)))
    return {
        row["customer_id"]: {
            "last_product": row["name"],
            "last_product_price": None
            if row["price"] is None
            else Money(row["price"], shop.currency),
        }
        for row in await read(_last(shop, of_them))
    }


def known(shop: Shop, now: datetime) -> Mapping[str, Sql]:
    """The price only while it is in the catalogue with one."""
    last = _last(shop, YES)
    return {
        "last_product": sql("c.id IN (SELECT customer_id FROM (?) AS named)", last),
        "last_product_price": sql(
            "c.id IN (SELECT customer_id FROM (?) AS priced WHERE price IS NOT NULL)", last
        ),
    }


SOURCE: Final = Source(
    values=(
        Value(key="last_product", names=("последний товар", "last_product"), example="Чай «Ассам»"),
        Value(
            key="last_product_price",
            names=("цена последнего товара", "last_product_price"),
            example="450 ₽",
            kind="money",
        ),
    ),
    fetch=fetch,
    known=known,
)
