"""A campaign whose message is compared: each of its people gets the variant that fell to them."""

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import datetime

from domain.campaigns import lettering
from domain.campaigns.arms import fitting
from domain.campaigns.trait import traits_of
from domain.campaigns.traits.send_time import SendTime
from domain.experiments import letters
from domain.messaging.slots import ANYTIME, Slot
from domain.models import Campaign, Shop


async def with_variants(
    campaign: Campaign, shop: Shop, people: Sequence[int], slots: Mapping[int, Slot], now: datetime
) -> dict[int, Slot]:
    """The same slots, carrying variants where a test is running. Raises TooSlowError."""
    drawn = await letters.places(campaign, list(people))
    places = await fitting(campaign, shop, drawn, now)
    return await placed(campaign, shop, places, slots, now)


async def placed(
    campaign: Campaign,
    shop: Shop,
    places: Mapping[int, int],
    slots: Mapping[int, Slot],
    now: datetime,
) -> dict[int, Slot]:
    """The same slots with the variant of each, by its place, and with what that one has of its own.

    Whoever has no place is left as they are. The same again after a crash. Raises TooSlowError.
    """
    found = dict(slots)
    for who, place in places.items():
        found[who] = dataclasses.replace(slots.get(who, ANYTIME), variant=place)
    shown = await lettering.of_campaign(campaign) if places else []
    traits = {each.place: traits_of(each.content) for each in shown}
    if campaign.schedule == "best" and any(
        isinstance(each, SendTime) for own in traits.values() for each in own
    ):
        # Beside another hour the best one is held against itself no more.
        for place, own in traits.items():
            if not any(isinstance(each, SendTime) for each in own):
                traits[place] = [*own, SendTime(mode="best")]
    for place, own in traits.items():
        arm = {who: found[who] for who, its in places.items() if its == place}
        for each in own if arm else ():
            arm = await each.placed(campaign, shop, arm, now)
        found |= arm
    return found
