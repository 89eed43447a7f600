"""What lies in a customer's cart now, told from their events since the last purchase."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from domain.models import Customer, Event

SIGNS: Final = {"add_to_cart": 1, "remove_from_cart": -1}
LAST: Final = 200


async def basket(customer: Customer) -> dict[str, int]:
    """How many of what, by the name the page gave, in the order they were put in."""
    told = Event.filter(
        shop_id=customer.shop_id, customer_id=customer.id, name__in=[*SIGNS, "purchase"]
    )
    events = await told.order_by("-happened_at", "-id").limit(LAST)
    return counted((each.name, each.properties) for each in reversed(events))


def counted(events: Iterable[tuple[str, Mapping[str, Any]]]) -> dict[str, int]:
    """The cart after these events, the oldest first. A purchase empties it."""
    held: dict[str, int] = {}
    names: dict[str, str] = {}
    for name, properties in events:
        if name == "purchase":
            held.clear()
            continue
        for key, label, quantity in _items(properties):
            names[key] = label or names.get(key, key)
            held[key] = max(0, held.get(key, 0) + SIGNS[name] * quantity)
    return {names[key]: quantity for key, quantity in held.items() if quantity}


def _items(properties: Mapping[str, Any]) -> Iterator[tuple[str, str, int]]:
    items = properties.get("items")
    for each in items if isinstance(items, list) and items else [properties]:
        key = str(each.get("item_id") or each.get("item_name") or "")
        quantity = each.get("quantity")
        if key:
            count = int(quantity) if isinstance(quantity, int | float) else 1
            yield key, str(each.get("item_name") or ""), max(0, count)
