"""What lies in the reader's cart and is still sold, at the prices of this moment."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from domain.messaging.statement import read
from domain.messaging.templates.goods import MOST_ITEMS, held
from domain.messaging.templates.shown import Money
from domain.messaging.templates.value import Found, Source, Value, Wanted
from domain.models import Shop
from domain.segments.sql import Sql, listed, sql


async def fetch(wanted: Wanted) -> Found:
    rows = await read(
        sql(
            "SELECT k.customer_id, k.quantity, p.name, p.price FROM cart_line k"
            " JOIN product p ON p.id = k.product_id WHERE k.shop_id = ? AND k.customer_id IN (?)"
            " AND p.gone_at IS NULL ORDER BY k.customer_id, k.added_at, k.id",
            wanted.shop.id,
            listed(list(wanted.customer_ids)),
        )
    )
    carts: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        carts[row["customer_id"]].append(row)
    return {who: _said(lines, wanted.shop) for who, lines in carts.items()}


def _said(lines: list[dict[str, Any]], shop: Shop) -> dict[str, object]:
    """The first MOST_ITEMS things are listed, all of them are counted."""
    is_priced = all(line["price"] is not None for line in lines)
    total = sum(line["price"] * line["quantity"] for line in lines) if is_priced else None
    return {
        "cart": tuple(
            held(line["name"], line["price"], line["quantity"], shop) for line in lines[:MOST_ITEMS]
        ),
        "cart_sum": None if total is None else Money(total, shop.currency),
        "cart_count": sum(line["quantity"] for line in lines),
    }


def known(shop: Shop, now: datetime) -> Mapping[str, Sql]:
    """The sum only where every thing has a price."""
    lines = (
        "SELECT k.customer_id FROM cart_line k JOIN product p ON p.id = k.product_id"
        " WHERE k.shop_id = ? AND p.gone_at IS NULL"
    )
    has_one = sql(f"c.id IN ({lines})", shop.id)
    has_free = sql(f"c.id IN ({lines} AND p.price IS NULL)", shop.id)
    return {"cart": has_one, "cart_count": has_one, "cart_sum": has_one & ~has_free}


SOURCE: Final = Source(
    values=(
        Value(key="cart", names=("корзина", "cart"), example="…", kind="items"),
        Value(key="cart_sum", names=("сумма корзины", "cart_sum"), example="1 800 ₽", kind="money"),
        Value(key="cart_count", names=("штук в корзине", "cart_count"), example="4", kind="number"),
    ),
    fetch=fetch,
    known=known,
)
