"""Events that arrived since a moment, page by page; rather one twice than one never."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from domain.core.reading import on
from domain.models import Event

# A group commit may be late.
OVERLAP: Final = timedelta(minutes=10)
# So long a page keeps what it could not send.
LONGEST_AWAY: Final = timedelta(days=2)
PAGE: Final = 500


async def arrived(
    shop_id: int, names: Sequence[str], since: datetime, after_id: int
) -> list[Event]:
    """The next ones of these names, in the order of their ids."""
    with on("heavy"):
        told = Event.filter(
            shop_id=shop_id,
            name__in=names,
            happened_at__gte=since - LONGEST_AWAY,
            received_at__gte=since - OVERLAP,
            id__gt=after_id,
        )
        return await told.order_by("id").limit(PAGE)
