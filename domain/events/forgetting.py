"""Events past their term, removed a little at a time."""

from datetime import datetime, timedelta

from domain.events.dictionary import Kinds
from domain.models import Event

AT_ONCE = 2000


async def forget(shop_id: int, kinds: Kinds, now: datetime) -> int:
    """Remove the oldest ones past their term, AT_ONCE at most; 0 when there are no more.

    A name that left the dictionary keeps what it has: nobody said for how long.
    """
    for kind in kinds.values():
        if kind.keep_days is None:
            continue
        past = Event.filter(
            shop_id=shop_id,
            name=kind.name,
            happened_at__lt=now - timedelta(days=kind.keep_days),
        )
        ids = await past.order_by("happened_at").limit(AT_ONCE).values_list("id", flat=True)
        if ids:
            return await Event.filter(id__in=list(ids)).delete()
    return 0
