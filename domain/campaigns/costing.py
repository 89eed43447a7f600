"""What the SMS of a campaign will cost before anything is sent: real texts, their segments."""

import asyncio
import dataclasses
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from domain.campaigns.drafting import message_of
from domain.campaigns.previewing import crowd_of
from domain.messaging import sms
from domain.messaging.audience import Audience, count, reached
from domain.messaging.envelope import own_words
from domain.messaging.message import Message
from domain.messaging.templates.rendering import Facts, gathered
from domain.messaging.words import MOST_SEGMENTS
from domain.models import Campaign, Shop

SMS: Final = "sms"
LOOKED_AT: Final = 200


@dataclasses.dataclass(frozen=True, kw_only=True)
class Bill:
    """`people` get an SMS for sure, `most` if nothing comes of the channels before it.

    `each` is how many segments a text takes on average of `looked_at` people, `longest` the most;
    the price of one is in minor units.
    """

    people: int
    most: int
    each: float
    longest: int
    price: int
    looked_at: int

    @property
    def is_exact(self) -> bool:
        """Whether every text was looked at, or all are alike."""
        return self.looked_at >= self.most

    @property
    def segments(self) -> int:
        return round(self.people * self.each)

    @property
    def cost(self) -> int:
        """In minor units."""
        return round(self.people * self.each * self.price)

    @property
    def most_cost(self) -> int:
        return round(self.most * self.each * self.price)

    @property
    def is_too_long(self) -> bool:
        """Whether a provider would refuse some of the texts."""
        return self.longest > MOST_SEGMENTS


def segments_of(message: Message, facts: Facts) -> int:
    """How many segments this reader's SMS takes."""
    return sms.measure(sms.plain(own_words(message.content(facts), SMS))).segments


async def bill(
    campaign: Campaign, shop: Shop, found: Audience, price: int, now: datetime
) -> Bill | None:
    """What its SMS cost; None for a campaign without any. Raises as counting an audience does."""
    if SMS not in found.channels:
        return None
    message, crowd = message_of(campaign), await crowd_of(campaign)
    people = found.channels[SMS]
    everybody = list(found.channels) == [SMS]
    most = people if everybody else (await count(crowd, shop, now, channels=(SMS,))).will_get
    ids = await reached(crowd, shop, now, limit=LOOKED_AT, channels=(SMS,))
    sizes = await lengths(message, shop, ids, now)
    return Bill(
        people=people,
        most=max(most, people),
        each=sum(sizes) / len(sizes),
        longest=max(sizes),
        price=price,
        looked_at=most if len(set(sizes)) == 1 and not message.has_fields else len(ids),
    )


async def lengths(message: Message, shop: Shop, ids: Sequence[int], now: datetime) -> list[int]:
    """At least one: of nobody where nobody is reached. The loop breathes between two texts."""
    known = await gathered(shop, ids, message.texts, now)
    found = []
    for each in ids:
        found.append(segments_of(message, known[each]))
        await asyncio.sleep(0)
    return found or [segments_of(message, Facts(language=shop.language, currency=shop.currency))]
