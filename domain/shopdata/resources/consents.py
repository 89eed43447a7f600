"""What customers allowed or refused elsewhere: by channel and topic, each kept as proof."""

import dataclasses
from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from domain import models
from domain.audience import consents
from domain.models import Shop
from domain.shopdata import people
from domain.shopdata.item import Item, Line, Moment, Note, Yes
from domain.shopdata.people import Who
from domain.shopdata.refusal import missing, wrong
from domain.shopdata.resource import Outcome, Resource
from domain.shopdata.stamps import AHEAD


class Consent(Item):
    """One decision of a customer; `id` is the shop's own name for it.

    The latest `decided_at` of a channel and a topic is in force; every one is kept as proof with
    the version of the text it was made about.
    """

    customer: Who | None = None
    channel: Literal["telegram", "sms", "email", "web"] | None = None
    topic: Annotated[
        Literal["marketing", "service", "tracking"] | None,
        Field(description="`marketing`, if not told."),
    ] = None
    is_given: Annotated[Yes | None, Field(description="Yes or no.")] = None
    decided_at: Moment | None = None
    source: Annotated[Line | None, Field(max_length=32, examples=["checkout"])] = None
    text: Annotated[Note | None, Field(description="What the customer agreed to.")] = None


@dataclasses.dataclass(frozen=True, kw_only=True)
class Decision:
    """A decision with all that is kept of it."""

    channel: str
    topic: str
    is_given: bool
    decided_at: datetime
    source: str
    text: str


async def put(shop: Shop, item: Consent, now: datetime) -> Outcome:
    """Keep a decision; an older one than that in force only as proof."""
    item.needs("customer", "channel", "is_given", "decided_at")
    if item.customer is None or item.decided_at is None or item.channel is None:
        raise missing("customer")
    if item.decided_at > now + AHEAD:
        raise wrong("/decided_at", "in-the-future", "decided_at lies in the future")
    customer = await people.customer(shop, item.customer, now)
    topic = item.topic or consents.MARKETING
    is_given = item.is_given is True
    same = models.ConsentRecord.filter(
        customer_id=customer.id,
        channel=item.channel,
        topic=topic,
        is_given=is_given,
        decided_at=item.decided_at,
    )
    if await same.exists():
        return Outcome(result="unchanged", id=item.id)
    decision = Decision(
        channel=item.channel,
        topic=topic,
        is_given=is_given,
        decided_at=item.decided_at,
        source=item.source or "api",
        text=item.text or "",
    )
    await _keep(customer, decision)
    return Outcome(result="created", id=item.id)


async def _keep(customer: models.Customer, said: Decision) -> None:
    in_force = await models.Consent.get_or_none(
        customer_id=customer.id, channel=said.channel, topic=said.topic
    )
    if in_force is not None and _wins(in_force, said):
        await models.ConsentRecord.create(
            shop_id=customer.shop_id,
            customer_id=customer.id,
            channel=said.channel,
            topic=said.topic,
            is_given=said.is_given,
            decided_at=said.decided_at,
            source=said.source,
            text_version=consents.version_of(said.text) if said.text else "",
        )
        return
    await consents.decide(
        customer,
        said.topic,
        said.decided_at,
        is_given=said.is_given,
        source=said.source,
        text=said.text,
        channel=said.channel,
    )


def _wins(in_force: models.Consent, said: Decision) -> bool:
    """The later one does, and of two at once the refusal."""
    if in_force.decided_at == said.decided_at:
        return not in_force.is_given
    return bool(in_force.decided_at > said.decided_at)


RESOURCE = Resource(
    type="consent",
    scope="customers",
    model=Consent,
    put=put,
    example={
        "customer": {"phone": "+79161234567"},
        "channel": "sms",
        "topic": "marketing",
        "is_given": True,
        "decided_at": "2026-03-16T15:00:00+03:00",
        "source": "checkout",
    },
)
