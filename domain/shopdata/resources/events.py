"""What customers did, as the shop's backend knows it: standard names and the shop's own."""

from datetime import datetime, timedelta
from typing import Annotated, Any, Final

from pydantic import Field

from domain.core.instant import to_milliseconds
from domain.events import dictionary
from domain.events.message import LATE_AFTER, LONGEST_PROPERTIES, MOST_BRACKETS, MOST_PROPERTIES
from domain.events.naming import key_of
from domain.events.storing import NewEvent, as_json, store
from domain.models import Shop
from domain.shopdata import people
from domain.shopdata.item import Item, Moment
from domain.shopdata.people import Who
from domain.shopdata.refusal import missing, pointer, wrong
from domain.shopdata.resource import Outcome, Resource

AHEAD: Final = timedelta(minutes=10)


class Event(Item):
    """One fact; `id` is the reporter's own, what comes under it again is ignored.

    `name` is one of GA4's or one that the shop has registered in the bot. A `purchase` goes by its
    `transaction_id`, so it is counted once, whoever else reports it.
    """

    name: Annotated[str | None, Field(min_length=1, max_length=40, examples=["sign_up"])] = None
    customer: Who | None = None
    happened_at: Annotated[Moment | None, Field(description="Now, if not told.")] = None
    properties: Annotated[
        dict[str, Any] | None,
        Field(max_length=MOST_PROPERTIES, examples=[{"method": "phone"}]),
    ] = None


async def put(shop: Shop, item: Event, now: datetime) -> Outcome:
    """Store an event, once."""
    item.needs("name", "customer")
    if item.name is None or item.customer is None:
        raise missing("name")
    happened_at = item.happened_at or now
    if happened_at > now + AHEAD:
        raise wrong("/happened_at", "in-the-future", "happened_at lies in the future")
    properties = item.properties or {}
    _check_size(properties)
    await _check_kind(shop, item.name, properties)
    customer = await people.customer(shop, item.customer, now)
    event = NewEvent(
        shop_id=shop.id,
        customer_id=customer.id,
        name=item.name,
        external_id=key_of(item.name, item.id, properties),
        happened_at=min(happened_at, now),
        properties=properties,
        source="api",
        is_late=to_milliseconds(now) - to_milliseconds(happened_at) > LATE_AFTER,
    )
    is_new = await store([event], now)
    return Outcome(result="created" if is_new else "unchanged", id=item.id)


def _check_size(properties: dict[str, Any]) -> None:
    try:
        stored = as_json(properties)
    except RecursionError:
        raise wrong("/properties", "too-deep", "this is nested too deep") from None
    if stored.count("[") + stored.count("{") > MOST_BRACKETS:
        said = f"properties may hold {MOST_BRACKETS} lists and objects"
        raise wrong("/properties", "too-many", said)
    if len(stored) > LONGEST_PROPERTIES:
        said = f"properties may hold {LONGEST_PROPERTIES} characters of JSON"
        raise wrong("/properties", "too-long", said)


async def _check_kind(shop: Shop, name: str, properties: dict[str, Any]) -> None:
    kinds = await dictionary.kinds_of(shop.id)
    refusal = dictionary.check(kinds, name, properties)
    if refusal is not None:
        steps = refusal.field.removeprefix("props.").split(".")
        where = ["properties", *steps] if refusal.field.startswith("props.") else steps
        raise wrong(pointer(*where), refusal.reason, refusal.message)


RESOURCE = Resource(
    type="event",
    scope="events",
    model=Event,
    put=put,
    example={
        "name": "sign_up",
        "customer": {"number": "17"},
        "happened_at": "2026-03-16T15:00:00+03:00",
        "properties": {"method": "phone"},
    },
)
