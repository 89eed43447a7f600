"""Visits booked for a time: to a master, a doctor, a table."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from domain import models
from domain.core.names import fold
from domain.models import Shop
from domain.shopdata import people
from domain.shopdata.item import Item, Line, Moment, Money, major, minor
from domain.shopdata.numbered import Numbered, Values, owner
from domain.shopdata.people import Who
from domain.shopdata.resource import Outcome, Resource

NAME = 160
WORDS = ("service", "specialist", "branch")
Name = Annotated[Line, Field(max_length=NAME)]


class Booking(Item):
    """A visit of a customer, booked for a moment. A new one needs `customer` and `starts_at`."""

    customer: Who | None = None
    status: Annotated[
        Literal["booked", "cancelled", "done", "no_show"] | None,
        Field(description="A new one is `booked`, if not told."),
    ] = None
    starts_at: Moment | None = None
    booked_at: Annotated[
        Moment | None, Field(description="When it was booked: now or `starts_at`, if not told.")
    ] = None
    service: Annotated[Name | None, Field(description="What for.", examples=["Стрижка"])] = None
    specialist: Annotated[Name | None, Field(examples=["Ольга"])] = None
    branch: Annotated[Name | None, Field(examples=["На Арбате"])] = None
    amount: Annotated[Money | None, Field(description="What it costs.", examples=[2500])] = None


async def put(shop: Shop, item: Booking, now: datetime) -> Outcome:
    """Store a booking."""
    values: Values = item.said("status", "starts_at", "booked_at")
    values |= await owner(shop, item.customer, now)
    for name, said in item.said(*WORDS).items():
        values |= {name: said, f"{name}_folded": fold(said or "")[:NAME]}
    if item.says("amount"):
        values["amount"] = None if item.amount is None else minor(item.amount, shop)
    first = {"status": "booked", "booked_at": min(now, item.starts_at or now)}
    return await BOOKINGS.put(shop, item, values, first)


async def _shown(shop: Shop, row: models.Booking) -> Booking:
    told: Values = {
        "id": row.external_id,
        "customer": await people.told(row.customer_id),
        "status": row.status,
        "starts_at": row.starts_at,
        "booked_at": row.booked_at,
        "amount": None if row.amount is None else major(row.amount, shop),
        **{name: getattr(row, name) for name in WORDS},
    }
    return Booking.model_construct(**told)


BOOKINGS = Numbered(
    table=models.Booking,
    needs={"customer": "customer_id", "starts_at": "starts_at"},
    show=_shown,
)
RESOURCE = Resource(
    type="booking",
    scope="orders",
    model=Booking,
    put=put,
    get=BOOKINGS.get,
    page=BOOKINGS.page,
    delete=BOOKINGS.delete,
    needs=("customer", "starts_at"),
    example={
        "customer": {"phone": "+79161234567"},
        "starts_at": "2026-03-16T15:00:00+03:00",
        "service": "Стрижка",
        "specialist": "Ольга",
        "branch": "На Арбате",
        "amount": 2500,
    },
)
