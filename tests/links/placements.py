"""Links, touches and orders for tests, in one line each."""

import itertools
from datetime import datetime

from domain.links import making, touching
from domain.links.making import Placement
from domain.links.touching import Way
from domain.models import Customer, Link, Person, Shop, Touch
from tests.conftest import NOW

_numbers = itertools.count(1)


async def an_actor() -> Person:
    person, _ = await Person.get_or_create({"name": "Ольга", "created_at": NOW}, telegram_id=77)
    return person


async def a_link(
    shop: Shop,
    campaign: str = "spring",
    source: str = "vk",
    *,
    medium: str = "",
    opens: str = "bot",
    url: str = "",
    is_return: bool = False,
) -> Link:
    placement = Placement(
        campaign=campaign, source=source, medium=medium, opens=opens, url=url, is_return=is_return
    )
    return await making.make(shop, placement, await an_actor(), NOW)


async def came(
    customer: Customer, link: Link | None, moment: datetime, way: Way = "bot", code: str = ""
) -> Touch | None:
    return await touching.touched(customer, link, way, moment, f"test:{next(_numbers)}", code=code)
