"""What the shop's own models say of customers: how likely to leave, what they will spend."""

import math
from datetime import datetime
from typing import Annotated

from pydantic import Field

from domain import models
from domain.models import Shop
from domain.shopdata import people, rows
from domain.shopdata.item import Item, Line, Moment, Word
from domain.shopdata.people import Who
from domain.shopdata.refusal import missing, wrong
from domain.shopdata.resource import Outcome, Resource

LARGEST = 1e15


class Score(Item):
    """What a model says of a customer. Only the latest one of each model is kept.

    Known by `customer` and `model`; `id` is your name of the report, such as `churn-17`. Needs
    `customer`, `model` and `value`.
    """

    customer: Who | None = None
    model: Annotated[Word | None, Field(min_length=1, examples=["churn"])] = None
    version: Annotated[Word | None, Field(examples=["2026-03"])] = None
    value: Annotated[float | None, Field(ge=-LARGEST, le=LARGEST, examples=[0.82])] = None
    label: Annotated[
        Line | None, Field(max_length=160, description="What it means.", examples=["уйдёт"])
    ] = None
    computed_at: Annotated[Moment | None, Field(description="Now, if not told.")] = None


async def put(shop: Shop, item: Score, now: datetime) -> Outcome:
    """Store a score; one computed earlier than what is there changes nothing."""
    item.needs("customer", "model")
    if item.customer is None or item.model is None:
        raise AssertionError("needs() has seen them")
    if item.value is None:
        raise missing("value")
    if not math.isfinite(item.value):
        raise wrong("/value", "wrong-type", "must be a number")
    owner = await people.customer(shop, item.customer, now)
    key = {"customer_id": owner.id, "model": item.model}
    row = await models.Score.get_or_none(shop_id=shop.id, **key)
    told = {"value": item.value, "version": item.version, "label": item.label}
    if row is None:
        computed_at = item.computed_at or now
        await rows.made(models.Score, shop_id=shop.id, **key, **told, computed_at=computed_at)
        return Outcome(result="created", id=item.id)
    if item.computed_at is not None and item.computed_at < row.computed_at:
        return Outcome(result="unchanged", id=item.id)
    changed = await rows.keep(row, **told)
    if changed or item.computed_at is not None:
        changed |= await rows.keep(row, computed_at=item.computed_at or now)
    return Outcome(result="updated" if changed else "unchanged", id=item.id)


RESOURCE = Resource(
    type="score",
    scope="feedback",
    model=Score,
    put=put,
    together=(frozenset({"customer", "model", "version", "value", "label", "computed_at"}),),
    needs=("customer", "model", "value"),
    example={
        "customer": {"number": "17"},
        "model": "churn",
        "version": "2026-03",
        "value": 0.82,
        "label": "уйдёт",
        "computed_at": "2026-03-16T04:00:00+03:00",
    },
)
