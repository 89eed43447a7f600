"""Items told as a program of the shop tells them, and what became of them."""

from datetime import datetime
from typing import Any

from tortoise.transactions import in_transaction

from domain.models import Shop
from domain.shopdata import putting, reading
from domain.shopdata.refusal import BadItemError
from domain.shopdata.resource import resources
from tests.conftest import NOW


async def told(shop: Shop, plural: str, item: dict[str, Any], now: datetime = NOW) -> str:
    """`created`, `updated`, `unchanged`, or the places and codes of what is wrong."""
    try:
        async with in_transaction("default"):
            found = reading.read(resources[plural], item)
            return (await putting.put(resources[plural], shop, found, now)).result
    except BadItemError as error:
        return ", ".join(f"{each.pointer} {each.code}" for each in error.wrongs)
