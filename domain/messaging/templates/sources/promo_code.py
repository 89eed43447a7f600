"""The reader's own promo code that is still good; of several the one that ends first."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from domain.core.instant import from_milliseconds, to_milliseconds
from domain.messaging.statement import read
from domain.messaging.templates.value import Found, Source, Value, Wanted
from domain.models import Shop
from domain.segments.sql import YES, Sql, listed, sql


def _best(shop: Shop, now: datetime, which: Sql) -> Sql:
    return sql(
        "SELECT customer_id, code, valid_until FROM (SELECT k.customer_id, k.code, k.valid_until,"
        " ROW_NUMBER() OVER (PARTITION BY k.customer_id ORDER BY"
        " CASE WHEN k.valid_until IS NULL THEN 1 ELSE 0 END, k.valid_until, k.id) AS place"
        " FROM promo_code k WHERE k.shop_id = ? AND k.customer_id IS NOT NULL AND ?"
        " AND k.used_at IS NULL AND k.issued_at <= ?"
        " AND (k.valid_until IS NULL OR k.valid_until > ?)) AS codes WHERE place = 1",
        shop.id,
        which,
        to_milliseconds(now),
        to_milliseconds(now),
    )


async def fetch(wanted: Wanted) -> Found:
    of_them = sql("k.customer_id IN (?)", listed(list(wanted.customer_ids)))
    rows = await read(_best(wanted.shop, wanted.now, of_them))
    zone = wanted.shop.zone
    return {
        row["customer_id"]: {
            "promo_code": row["code"].upper(),
            "promo_until": None
            if row["valid_until"] is None
            else from_milliseconds(row["valid_until"]).astimezone(zone).date(),
        }
        for row in rows
    }


def known(shop: Shop, now: datetime) -> Mapping[str, Sql]:
    """The day only of a code that has one."""
    best = _best(shop, now, YES)
    return {
        "promo_code": sql("c.id IN (SELECT customer_id FROM (?) AS given)", best),
        "promo_until": sql(
            "c.id IN (SELECT customer_id FROM (?) AS dated WHERE valid_until IS NOT NULL)", best
        ),
    }


SOURCE: Final = Source(
    values=(
        Value(key="promo_code", names=("промокод", "promo_code"), example="TEA10", longest=64),
        Value(
            key="promo_until",
            names=("промокод до", "promo_until"),
            example="30 ноября",
            kind="date",
        ),
    ),
    fetch=fetch,
    known=known,
)
