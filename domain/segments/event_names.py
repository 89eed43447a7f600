"""The names of events a condition may ask about: the standard ones and the shop's own."""

from typing import Final

from domain.audience import picking
from domain.audience.picking import Option
from domain.core.params import Picked
from domain.events.dictionary import kinds_of
from domain.models import Shop

EVENT: Final[Picked] = "event"
PROPERTY: Final[Picked] = "event_property"


async def _names(shop: Shop) -> list[Option]:
    return [Option(key=name, label=name) for name in sorted(await kinds_of(shop.id))]


async def _properties(shop: Shop) -> list[Option]:
    kinds = (await kinds_of(shop.id)).values()
    names = {each.name for kind in kinds for each in kind.properties if each.type != "items"}
    return [Option(key=name, label=name) for name in sorted(names)]


picking.FINDERS[EVENT] = _names
picking.FINDERS[PROPERTY] = _properties
