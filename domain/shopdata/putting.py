"""The one way in for an item: what is out of date left out, the rest to its resource."""

from datetime import datetime
from typing import TypeVar

from domain.models import Shop
from domain.shopdata import stamps
from domain.shopdata.item import Item
from domain.shopdata.resource import Outcome, Resource

T = TypeVar("T", bound=Item)


async def put(resource: Resource[T], shop: Shop, item: T, now: datetime) -> Outcome:
    """Store the item in the caller's transaction. Raises BadItemError.

    After a refusal the caller rolls back, to its savepoint at least.
    """
    stamps.check(item, now)
    stamp = await stamps.stamp_of(resource, shop, item)
    if stamp is None:
        return await resource.put(shop, item, now)
    fresh = stamps.sift(resource, item, stamp.fields_at)
    if fresh.old and not fresh.fields.keys() - stamps.UNSTAMPED:
        return Outcome(result="unchanged", id=item.id)
    outcome = await resource.put(shop, item.narrowed(fresh.fields, fresh.old), now)
    await stamps.note(stamp, item, fresh.names, now)
    return outcome
