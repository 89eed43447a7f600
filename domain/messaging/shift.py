"""One run of the postman: who is still at work, and how they hear of each other.

A part that finds nothing to do rests until another one has news; when all rest, the run is over.
"""

import asyncio
import dataclasses
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Final

from domain.messaging.ledger import Ledger

# Without news a resting part looks again after so many seconds.
NAP: Final = 0.5


@dataclasses.dataclass(kw_only=True)
class Shift:
    """What the parts of one run share; `parts` are their names."""

    clock: Callable[[], datetime]
    sender: str
    stopping: asyncio.Event
    ledger: Ledger
    parts: frozenset[str]
    is_broken: bool = False
    is_done: bool = False
    _resting: set[str] = dataclasses.field(default_factory=set)
    _news: dict[str, asyncio.Event] = dataclasses.field(init=False)

    def __post_init__(self) -> None:
        self._news = {each: asyncio.Event() for each in self.parts}

    @property
    def is_over(self) -> bool:
        """Whether nothing more is to be begun."""
        return self.is_broken or self.is_done or self.stopping.is_set()

    def tell(self, teller: str = "") -> None:
        """There may be something to do for the others; who has news to read does not rest."""
        for part, news in self._news.items():
            if part != teller:
                self._resting.discard(part)
                news.set()

    async def rest(self, part: str, *, is_free: bool = True) -> None:
        """Wait for news; who is not free still has something of its own to bring to an end."""
        if self._news[part].is_set():
            # Told while we were looking: perhaps after we had looked there.
            self._news[part].clear()
            return
        if is_free:
            self._resting.add(part)
        if self._resting == self.parts:
            self.is_done = True
            self.tell()
            return
        try:
            async with asyncio.timeout(NAP):
                await self._news[part].wait()
        except TimeoutError:
            pass
        self._news[part].clear()
        self._resting.discard(part)

    async def watched(self, work: Awaitable[int]) -> int:
        """When one of us breaks down, the others finish what they hold and go home."""
        is_well = False
        try:
            done = await work
            is_well = True
        finally:
            if not is_well:
                self.is_broken = True
                self.tell()
        return done
