"""The shop itself: known without asking."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from domain.messaging.templates.value import Found, Source, Value, Wanted
from domain.models import Shop
from domain.segments.sql import NO, YES, Sql


async def fetch(wanted: Wanted) -> Found:
    shop = wanted.shop
    return {each: {"shop": shop.name, "shop_url": shop.app_url} for each in wanted.customer_ids}


def known(shop: Shop, now: datetime) -> Mapping[str, Sql]:
    """The same for everybody."""
    return {"shop": YES, "shop_url": YES if shop.app_url else NO}


SOURCE: Final = Source(
    values=(
        Value(key="shop", names=("магазин", "shop"), example="Лавка", longest=64),
        Value(
            key="shop_url",
            names=("адрес магазина", "shop_url"),
            example="https://shop.example.com",
            longest=400,
        ),
    ),
    fetch=fetch,
    known=known,
)
