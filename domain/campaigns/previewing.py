"""The message as one of its readers will see it."""

import dataclasses
from datetime import datetime
from typing import Final

from domain.campaigns.drafting import message_of
from domain.messaging.audience import reached
from domain.messaging.fields import Facts, filled
from domain.messaging.links import LinkButton
from domain.messaging.readers import readers
from domain.models import Campaign, Shop
from domain.segments.rule import Rule, rule_of

NOBODY: Final = 0


@dataclasses.dataclass(frozen=True, kw_only=True)
class Preview:
    """What the reader gets; `customer_id` is NOBODY where the audience is empty."""

    customer_id: int
    name: str
    text: str
    photo: int | None
    buttons: tuple[LinkButton, ...]


async def next_reader(campaign: Campaign, shop: Shop, now: datetime, after: int) -> int:
    """The id of the next person who will get it, from the start again behind the last one."""
    rule = rule_of(campaign.segment) if campaign.segment else Rule()
    found = await reached(rule, shop, now, after=after, limit=1)
    if not found and after:
        found = await reached(rule, shop, now, limit=1)
    return found[0] if found else NOBODY


async def preview(campaign: Campaign, shop: Shop, customer_id: int) -> Preview:
    """The message with this customer's data."""
    message = message_of(campaign)
    known = await readers(shop, [customer_id], message.fields())
    reader = known.get(customer_id)
    facts = reader.facts if reader else Facts(shop=shop.name)
    return Preview(
        customer_id=customer_id if reader else NOBODY,
        name=facts.name,
        text=filled(message.text, facts),
        photo=message.photo,
        buttons=message.buttons,
    )
