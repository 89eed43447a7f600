"""The running experiments of shops, remembered for a moment."""

import asyncio
import time

from domain.core.reading import on
from domain.experiments import changes, running
from domain.experiments.running import Live

# Another process may have changed them; changes of this one are seen at once.
SECONDS = 5.0
MOST = 1000


class LiveExperiments:
    """By shop; one reads, the others wait for what it has read."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[list[Live], int, float]] = {}
        self._reading = asyncio.Lock()

    async def of(self, shop_id: int) -> list[Live]:
        """As they are now or were a moment ago."""
        known = self._fresh(shop_id)
        if known is not None:
            return known
        async with self._reading:
            known = self._fresh(shop_id)
            if known is not None:
                return known
            version = changes.version(shop_id)
            with on("default"):
                found = await running.live(shop_id)
            if len(self._known) >= MOST:
                self._known.clear()
            self._known[shop_id] = (found, version, time.monotonic())
            return found

    def _fresh(self, shop_id: int) -> list[Live] | None:
        known = self._known.get(shop_id)
        if known is None or known[1] != changes.version(shop_id):
            return None
        return known[0] if time.monotonic() - known[2] < SECONDS else None
