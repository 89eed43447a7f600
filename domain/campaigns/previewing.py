"""The message as one of its readers will see it."""

import asyncio
import dataclasses
from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Any, Final

from domain.campaigns import crowds
from domain.campaigns.drafting import message_of
from domain.messaging import fallback, sms
from domain.messaging.addresses import SMS, TELEGRAM
from domain.messaging.audience import People, reached
from domain.messaging.discounts import filled
from domain.messaging.envelope import own_words
from domain.messaging.links import LinkButton
from domain.messaging.markup import units, visible
from domain.messaging.message import Message
from domain.messaging.templates.rendering import gathered
from domain.models import Campaign, Customer, Shop
from domain.segments.rule import Rule

NOBODY: Final = 0
PEOPLE: Final = 5
LOOKED_AT: Final = 200


@dataclasses.dataclass(frozen=True, kw_only=True)
class Preview:
    """What the reader gets; `customer_id` is NOBODY where the audience is empty.

    `elsewhere` is what the other channels of the campaign say: of a letter its subject.
    """

    customer_id: int
    name: str
    text: str
    buttons: tuple[LinkButton, ...]
    is_for_them: bool = True
    elsewhere: Mapping[str, str] = dataclasses.field(default_factory=dict)


async def crowd_of(campaign: Campaign) -> People:
    """Whom it is for; everybody as long as nobody was chosen."""
    return await crowds.crowd_of(campaign) if campaign.segment_id else Rule()


async def next_reader(campaign: Campaign, shop: Shop, now: datetime, after: int) -> int:
    """The id of the next person who will get it, from the start again behind the last one."""
    crowd = await crowd_of(campaign)
    channels = await fallback.working(campaign)
    found = await reached(crowd, shop, now, after=after, limit=1, channels=channels)
    if not found and after:
        found = await reached(crowd, shop, now, limit=1, channels=channels)
    return found[0] if found else NOBODY


async def preview(
    campaign: Campaign,
    shop: Shop,
    customer_id: int,
    now: datetime,
    *,
    is_marked: bool = False,
    message: Message | None = None,
    values: Mapping[str, object] = MappingProxyType({}),
) -> Preview:
    """The message with this customer's data, what was filled in underlined where it is asked.

    Another message than the campaign's own is that of a variant, with `values` of its own.
    """
    message = message or message_of(campaign)
    customer = await Customer.get_or_none(id=customer_id, shop_id=shop.id)
    known = await gathered(shop, [customer_id], message.texts, now)
    facts = filled(known[customer_id], dict(values))
    return Preview(
        customer_id=customer_id if customer else NOBODY,
        name=customer.name if customer else "",
        text=message.text_for(facts, is_marked=is_marked),
        buttons=message.buttons,
        is_for_them=message.is_for(facts),
        elsewhere=_elsewhere(message.content(facts), fallback.route_of(campaign).channels),
    )


def _elsewhere(content: dict[str, Any], channels: Sequence[str]) -> dict[str, str]:
    found = {}
    for channel in channels:
        own = own_words(content, channel)
        if channel == SMS:
            found[channel] = sms.plain(own)
        elif channel != TELEGRAM:
            first = visible(str(own["text"])).strip().partition("\n")[0]
            found[channel] = str(own.get("subject") or "") or first
    return found


async def samples(campaign: Campaign, shop: Shop, now: datetime) -> list[Preview]:
    """The message for up to PEOPLE of its readers, the longest and the shortest among them."""
    message = message_of(campaign)
    crowd = await crowd_of(campaign)
    channels = await fallback.working(campaign)
    ids = await reached(crowd, shop, now, limit=LOOKED_AT, channels=channels)
    known = await gathered(shop, ids, message.texts, now)
    made = {}
    for each in ids:
        made[each] = message.text_for(known[each])
        await asyncio.sleep(0)
    by_length = sorted(ids, key=lambda each: (units(visible(made[each])), each))
    chosen = dict.fromkeys([*ids[:1], *by_length[-1:], *by_length[:1], *ids])
    return [await preview(campaign, shop, each, now) for each in list(chosen)[:PEOPLE]]
