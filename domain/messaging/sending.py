"""The postman: claims what is planned, sends it, writes down how it ended, batch by batch.

Whether something may go is decided at the last moment, see `reserving`. In `sending` stand only the
few deliveries that are on their way, because that is what a crash would leave unconfirmed. How fast
it goes is the channel's business: its limits make us wait. Every channel has a street of its own.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Final

from tortoise.exceptions import (
    DBConnectionError,
    OperationalError,
    TransactionManagementError,
)

from domain.core.ports import Channel
from domain.core.together import together
from domain.messaging import outbox, recovering
from domain.messaging.ledger import Ledger
from domain.messaging.recovering import Recovered
from domain.messaging.shift import Shift
from domain.messaging.street import Street

log = logging.getLogger(__name__)

FLUSH_SECONDS: Final = 0.1
# Held deliveries are looked for, and the lease on what we hold is renewed, this often.
LOOK: Final = timedelta(seconds=5)
# A full disk or a lock: what can't be written down would be unconfirmed after a restart.
PATIENCE: Final = (0.2, 0.5, 1.0, 2.0, 4.0, 4.0)
OUT_OF_ORDER: Final = (OperationalError, TransactionManagementError, DBConnectionError)
OFFICE: Final = "office"


async def nothing() -> None:
    """Between two claims of a postman who has nothing else to do."""


class Postman:
    """One at a time in a process, known to others as `sender`.

    Several processes send where the database is PostgreSQL. `between` plans and finishes campaigns
    while the streets are at work.
    """

    def __init__(
        self,
        channels: Mapping[str, Channel],
        clock: Callable[[], datetime],
        stopping: asyncio.Event,
        between: Callable[[], Awaitable[None]] = nothing,
        sender: str = outbox.ALONE,
    ) -> None:
        self._channels = channels
        self._sender = sender
        self._clock = clock
        self._stopping = stopping
        self._between = between
        self._ledger = Ledger(clock)
        self._looked_at: datetime | None = None
        self._renewed_at = clock()

    async def run(self) -> int:
        """Send until nothing may go now, or until asked to stop; returns how many were begun."""
        _told(await recovering.recover(self._clock(), self._sender))
        begun = 0
        while (passed := await self._round()) and not self._stopping.is_set():
            begun += passed
        return begun

    async def _round(self) -> int:
        shift = Shift(
            clock=self._clock,
            sender=self._sender,
            stopping=self._stopping,
            ledger=self._ledger,
            parts=frozenset({OFFICE, *self._channels}),
        )
        ended = asyncio.Event()
        begun, _ = await together(
            self._streets(shift, ended), shift.watched(self._keep_books(ended))
        )
        return begun

    async def _streets(self, shift: Shift, ended: asyncio.Event) -> int:
        streets = (Street(each, self._channels, shift).run() for each in self._channels)
        try:
            return sum(await together(shift.watched(self._office(shift)), *streets))
        finally:
            ended.set()

    async def _office(self, shift: Shift) -> int:
        """Plan what was started and let go what has waited, again and again."""
        while not shift.is_over:
            await self._look()
            await self._between()
            shift.tell(OFFICE)
            await shift.rest(OFFICE)
        return 0

    async def _look(self) -> None:
        now = self._clock()
        # A clock that was put back must not keep us from looking.
        if self._looked_at is not None and abs(now - self._looked_at) < LOOK:
            return
        self._looked_at = now
        await outbox.release(now)
        _told(await recovering.take_over(now, self._sender))

    async def _keep_books(self, ended: asyncio.Event) -> int:
        while not ended.is_set():
            try:
                async with asyncio.timeout(FLUSH_SECONDS):
                    await ended.wait()
            except TimeoutError:
                await self._written()
        await self._written()
        return 0

    async def _written(self) -> None:
        """Write the outcomes down; what was sent is tried for a while before it is given up."""
        for seconds in PATIENCE:
            try:
                await self._ledger.flush()
                await self._renew()
            except OUT_OF_ORDER as error:
                log.warning("ledger_waits kind=%s", type(error).__name__)
                await asyncio.sleep(seconds)
            else:
                return
        await self._ledger.flush()

    async def _renew(self) -> None:
        now = self._clock()
        if abs(now - self._renewed_at) >= LOOK:
            await outbox.renew(self._sender, now)
            self._renewed_at = now


def _told(left: Recovered) -> None:
    if left.returned or left.unconfirmed:
        log.warning("outbox_recovered returned=%d unconfirmed=%d", left.returned, left.unconfirmed)
