"""Subscriptions: a box every month, a pass to the gym, a paid account."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import Field

from domain import models
from domain.core.names import fold
from domain.models import Shop
from domain.shopdata import people
from domain.shopdata.item import Item, Line, Moment
from domain.shopdata.numbered import Numbered, Values, later, owner
from domain.shopdata.people import Who
from domain.shopdata.resource import Outcome, Resource

PLAN = 120


class Subscription(Item):
    """A subscription of a customer. A new one needs `customer` and `plan`."""

    customer: Who | None = None
    plan: Annotated[Line | None, Field(max_length=PLAN, examples=["Чай каждый месяц"])] = None
    status: Annotated[
        Literal["active", "paused", "ended"] | None,
        Field(description="A new one is `active`, if not told."),
    ] = None
    started_at: Annotated[Moment | None, Field(description="Now, if not told.")] = None
    ends_at: Annotated[
        Moment | None, Field(description="Until when it is paid, or when it ended.")
    ] = None


async def put(shop: Shop, item: Subscription, now: datetime) -> Outcome:
    """Store a subscription."""
    values: Values = item.said("status", "started_at", "ends_at", "plan")
    values |= await owner(shop, item.customer, now)
    if item.plan is not None:
        values["plan_folded"] = fold(item.plan)[:PLAN]
    return await SUBSCRIPTIONS.put(shop, item, values, {"status": "active", "started_at": now})


def _check(values: Mapping[str, Any]) -> None:
    later(values, "started_at", "ends_at")


async def _shown(_shop: Shop, row: models.Subscription) -> Subscription:
    told: Values = {
        "id": row.external_id,
        "customer": await people.told(row.customer_id),
        "plan": row.plan,
        "status": row.status,
        "started_at": row.started_at,
        "ends_at": row.ends_at,
    }
    return Subscription.model_construct(**told)


SUBSCRIPTIONS = Numbered(
    table=models.Subscription,
    needs={"customer": "customer_id", "plan": "plan"},
    show=_shown,
    check=_check,
)
RESOURCE = Resource(
    type="subscription",
    scope="orders",
    model=Subscription,
    put=put,
    get=SUBSCRIPTIONS.get,
    page=SUBSCRIPTIONS.page,
    delete=SUBSCRIPTIONS.delete,
    needs=("customer", "plan"),
    example={
        "customer": {"number": "17"},
        "plan": "Чай каждый месяц",
        "status": "active",
        "started_at": "2026-03-01T00:00:00+03:00",
        "ends_at": "2026-04-01T00:00:00+03:00",
    },
)
