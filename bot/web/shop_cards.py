"""What the collector must know of a shop, remembered for a moment."""

import asyncio
import dataclasses
import time

from domain.core.reading import on
from domain.events import changes
from domain.events.dictionary import kinds_of
from domain.events.schema import Kind
from domain.models import Shop, ShopOrigin

# Another process may have changed it; changes of this one are seen at once.
SECONDS = 5.0
MOST = 1000
# How often shops are listed at most, when numbers are asked for that nobody knows.
LISTED = 0.2


@dataclasses.dataclass(frozen=True, kw_only=True)
class ShopCard:
    """The dictionary, the origins, the other bot of a shop, and whether it asks before tracking."""

    shop_id: int
    app_bot_id: int | None
    origins: frozenset[str]
    kinds: dict[str, Kind]
    asks_tracking: bool = False


class ShopCards:
    """Cards by number. Numbers of no shop are endless: none of them is remembered or read."""

    def __init__(self) -> None:
        self._shops: frozenset[int] = frozenset()
        self._listed = -LISTED
        self._cards: dict[int, tuple[ShopCard | None, int, float]] = {}
        self._reading = asyncio.Lock()

    async def of(self, shop_id: int) -> ShopCard | None:
        """The card as it is now or was a moment ago."""
        known = self._fresh(shop_id)
        if known is not None:
            return known[0]
        # One reads, the others wait for what it has read.
        async with self._reading:
            known = self._fresh(shop_id)
            if known is not None:
                return known[0]
            if not await self._is_there(shop_id):
                return None
            version = changes.version(shop_id)
            with on("default"):
                card = await _read(shop_id)
            if len(self._cards) >= MOST:
                self._cards.clear()
            self._cards[shop_id] = (card, version, time.monotonic())
            return card

    async def _is_there(self, shop_id: int) -> bool:
        now = time.monotonic()
        if shop_id not in self._shops and now - self._listed >= LISTED:
            with on("default"):
                ids = await Shop.all().values_list("id", flat=True)
            self._shops, self._listed = frozenset(int(str(each)) for each in ids), now
        return shop_id in self._shops

    def _fresh(self, shop_id: int) -> tuple[ShopCard | None, int, float] | None:
        known = self._cards.get(shop_id)
        if known is None or known[1] != changes.version(shop_id):
            return None
        return known if time.monotonic() - known[2] < SECONDS else None


async def _read(shop_id: int) -> ShopCard | None:
    shop = await Shop.get_or_none(id=shop_id)
    if shop is None:
        return None
    origins = await ShopOrigin.filter(shop_id=shop_id).values_list("origin", flat=True)
    return ShopCard(
        shop_id=shop_id,
        app_bot_id=shop.app_bot_id,
        origins=frozenset(str(each) for each in origins),
        kinds=await kinds_of(shop_id),
        asks_tracking=shop.asks_tracking,
    )
