"""A campaign whose message is compared: each of its people gets the variant that fell to them."""

import dataclasses
from collections.abc import Mapping, Sequence

from domain.experiments import letters
from domain.messaging.slots import ANYTIME, Slot
from domain.models import Campaign


async def with_variants(
    campaign: Campaign, people: Sequence[int], slots: Mapping[int, Slot]
) -> dict[int, Slot]:
    """The same slots, carrying variants where a test is running."""
    places = await letters.places(campaign, list(people))
    return {
        **slots,
        **{
            who: dataclasses.replace(slots.get(who, ANYTIME), variant=place)
            for who, place in places.items()
        },
    }
