"""What the Mini App reports of a person for good: may we write, is the app on their screen."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from domain.events.arrivals import arrived
from domain.models import Customer, Event

NAMES: Final = ("write_access", "home_screen_added", "home_screen_checked")
SCREENS: Final = {"added": True, "missed": False}


async def fresh(shop_id: int, since: datetime, after_id: int) -> list[Event]:
    """The next reports since then; one seen twice comes to the same."""
    return await arrived(shop_id, NAMES, since, after_id)


async def take(events: Iterable[Event]) -> int:
    """Write them on the customers; how many customers learnt something."""
    facts: dict[int, dict[str, bool]] = {}
    for event in events:
        facts.setdefault(event.customer_id, {}).update(fact_of(event))
    for customer_id, told in facts.items():
        if told:
            await Customer.filter(id=customer_id).update(**told)
    return sum(bool(told) for told in facts.values())


def fact_of(event: Event) -> dict[str, bool]:
    """The columns an event tells; nothing where the app itself does not know."""
    if event.name == "home_screen_added":
        return {"has_home_screen": True}
    if event.name == "home_screen_checked":
        known = SCREENS.get(str(event.properties.get("status")))
        return {} if known is None else {"has_home_screen": known}
    is_given = event.properties.get("is_given")
    return {"may_write": is_given} if isinstance(is_given, bool) else {}
