"""Visits that were opened by a link: what the tracker tells of their beginning becomes touches.

The code is signed, so it may come from a page; what else stands in an address is not believed.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Final
from urllib.parse import parse_qs, urlsplit

from domain.core.instant import to_milliseconds
from domain.events.arrivals import arrived
from domain.links import codes
from domain.links.addresses import MARK
from domain.links.touching import Way, touched
from domain.models import Customer, Event

NAME: Final = "visit_start"


async def fresh(shop_id: int, since: datetime, after_id: int) -> list[Event]:
    """The next visits since then; one seen twice is written once."""
    return await arrived(shop_id, (NAME,), since, after_id)


async def take(events: list[Event]) -> int:
    """Write the touches of these visits; how many there are."""
    count = 0
    for event in events:
        link = await codes.link_of(code_of(event.properties))
        customer = await Customer.get_or_none(id=event.customer_id) if link else None
        if link is None or customer is None or link.shop_id != event.shop_id:
            continue
        way: Way = "app" if event.source == "app" else "web"
        key = f"visit:{event.id}:{to_milliseconds(event.happened_at)}"
        count += await touched(customer, link, way, event.happened_at, key) is not None
    return count


def code_of(properties: Mapping[str, object]) -> str:
    """The code a Mini App was opened with, or the one in the address of the first page."""
    told = properties.get("start_param")
    if isinstance(told, str) and told:
        return told
    entry = properties.get("entry")
    if not isinstance(entry, str):
        return ""
    try:
        return parse_qs(urlsplit(entry).query).get(MARK, [""])[0]
    except ValueError:
        return ""
