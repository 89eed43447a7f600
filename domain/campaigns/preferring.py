"""A campaign whose channels are tried in an order of everybody's own: the most worthwhile first."""

import dataclasses
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from typing import Final

from domain.messaging.slots import ANYTIME, Slot
from domain.messaging.worth.weighing import Weighed, best_channels, weighed
from domain.models import Campaign, Shop

# Of fewer clicks nobody knows what one brings; then the order is the campaign's for everybody.
LEAST_CLICKS: Final = 20
# What an SMS of a shop costs, in minor units.
Price = Callable[[int], Awaitable[int]]


async def free(_: int) -> int:
    """Of a shop whose prices nobody knows."""
    return 0


async def weighed_for(
    campaign: Campaign, shop: Shop, ways: Sequence[str], price: Price, now: datetime
) -> Weighed | None:
    """What its channels bring; None where it has one order for all. Raises TooSlowError."""
    if not campaign.own_order:
        return None
    known = await weighed(shop, ways, {"sms": await price(shop.id)}, now)
    return known if known.clicks >= LEAST_CLICKS else None


async def with_channels(
    known: Weighed | None,
    shop: Shop,
    people: Sequence[int],
    slots: Mapping[int, Slot],
    now: datetime,
) -> dict[int, Slot]:
    """The same slots, carrying everybody's own order of `known.ways`; closed channels go last."""
    if known is None:
        return dict(slots)
    best = await best_channels(shop, people, known, now)
    found = dict(slots)
    for who, first in best.items():
        order = (*first, *(each for each in known.ways if each not in first))
        found[who] = dataclasses.replace(slots.get(who, ANYTIME), channels=order)
    return found
