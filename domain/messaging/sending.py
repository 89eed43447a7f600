"""The postman: claims what is planned, sends it, writes down how it ended, batch by batch.

Whether something may go is decided at the last moment, see `reserving`. In `sending` stand only the
few deliveries that are on their way, because that is what a crash would leave unconfirmed. How fast
it goes is the channel's business: its limits make us wait.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Final

from domain.core.ports import Channel, DeliveryError
from domain.messaging import outbox
from domain.messaging.ledger import Ledger
from domain.messaging.outbox import Claimed, Outcome
from domain.messaging.preparing import Letter, prepared
from domain.messaging.reserving import reserve
from domain.models import Campaign

log = logging.getLogger(__name__)

CLAIM: Final = 100
FLUSH_SECONDS: Final = 0.1
# While Telegram can't be reached nothing is lost, it is only tried more and more seldom.
AGAIN: Final = timedelta(seconds=10)
# Held deliveries are looked for, and the lease on what we hold is renewed, this often.
LOOK: Final = timedelta(seconds=5)
LONGEST_REST: Final = 30.0
MOST_TRIES: Final = 5


async def nothing() -> None:
    """Between two claims of a postman who has nothing else to do."""


Bag = asyncio.Queue[Letter | None]


class Postman:
    """One at a time in a process, known to others as `sender`.

    Several processes send where the database is PostgreSQL. `between` is awaited before each claim.
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
        self._channel = channels["telegram"]
        self._sender = sender
        self._clock = clock
        self._stopping = stopping
        self._between = between
        self._slots = asyncio.Semaphore(self._channel.at_once)
        self._ledger = Ledger(clock)
        self._last: int | None = None
        self._looked_at: datetime | None = None
        self._renewed_at = clock()
        self._is_broken = False
        self._is_cut_off = False
        self._rest_seconds = 1.0

    async def run(self) -> int:
        """Send until nothing may go now, or until asked to stop; returns how many were begun."""
        left = await outbox.recover(self._clock(), self._sender)
        if left.returned or left.unconfirmed:
            log.warning(
                "outbox_recovered returned=%d unconfirmed=%d", left.returned, left.unconfirmed
            )
        begun = 0
        while (passed := await self._round()) and not self._stopping.is_set():
            begun += passed
        return begun

    async def _round(self) -> int:
        self._is_broken = False
        ended = asyncio.Event()
        begun, _ = await _together(self._street(ended), self._watched(self._keep_books(ended)))
        return begun

    async def _street(self, ended: asyncio.Event) -> int:
        bag: Bag = asyncio.Queue()
        carriers = (self._watched(self._carry(bag)) for _ in range(self._channel.at_once))
        try:
            begun, *_ = await _together(self._watched(self._send_all(bag)), *carriers)
        finally:
            ended.set()
        return begun

    async def _watched(self, work: Awaitable[int]) -> int:
        """When one of us breaks down, the others finish what they hold and go home."""
        is_well = False
        try:
            done = await work
            is_well = True
        finally:
            self._is_broken = self._is_broken or not is_well
        return done

    @property
    def _is_over(self) -> bool:
        return self._is_broken or self._stopping.is_set()

    async def _keep_books(self, ended: asyncio.Event) -> int:
        while not ended.is_set():
            try:
                async with asyncio.timeout(FLUSH_SECONDS):
                    await ended.wait()
            except TimeoutError:
                await self._ledger.flush()
                await self._renew()
        await self._ledger.flush()
        return 0

    async def _renew(self) -> None:
        now = self._clock()
        if now >= self._renewed_at + LOOK:
            self._renewed_at = now
            await outbox.renew(self._sender, now)

    async def _send_all(self, bag: Bag) -> int:
        begun = 0
        try:
            while not self._is_over:
                await self._between()
                batch = await self._claim()
                if not batch:
                    break
                begun += await self._send_batch(bag, batch)
        finally:
            for _ in range(self._channel.at_once):
                bag.put_nowait(None)
        return begun

    async def _carry(self, bag: Bag) -> int:
        carried = 0
        while letter := await bag.get():
            await self._deliver(letter)
            carried += 1
        return carried

    async def _claim(self) -> list[Claimed]:
        """The next batch; campaigns that are sent at the same time take turns."""
        await self._release()
        sending = Campaign.filter(status="sending").order_by("id")
        ids = [row[0] for row in await sending.values_list("id")]
        later = [each for each in ids if self._last is not None and each > self._last]
        sooner = [each for each in ids if each not in later]
        for campaign_id in (None, *later, *sooner):
            batch = await outbox.claim(campaign_id, self._clock(), CLAIM, self._sender)
            if batch:
                self._last = campaign_id if campaign_id is not None else self._last
                return batch
        return []

    async def _release(self) -> None:
        now = self._clock()
        if self._looked_at is None or now >= self._looked_at + LOOK:
            self._looked_at = now
            await outbox.release(now)

    async def _send_batch(self, bag: Bag, batch: list[Claimed]) -> int:
        """Send chunk by chunk; what can't be begun goes back."""
        size, begun = max(1, self._channel.at_once // 4), 0
        while batch and not self._is_over:
            await self._rest()
            chunk, batch = batch[:size], batch[size:]
            for _ in chunk:
                await self._slots.acquire()
            now = self._clock()
            ready = await prepared(chunk, self._channels.keys(), now)
            reserved = await reserve(chunk, ready.asked, ready.readers, now, self._sender)
            self._free(len(chunk) - len(reserved.going))
            for each in reserved.going:
                bag.put_nowait(ready.letter(each))
            if not reserved.ids:
                # The campaign was paused or stopped.
                batch = [*chunk, *batch]
                break
            begun += len(reserved.ids)
        await outbox.give_back(batch)
        return begun

    async def _deliver(self, letter: Letter) -> None:
        try:
            external_id = await self._channels[letter.delivery.channel].send(
                letter.address, letter.content
            )
        except DeliveryError as error:
            self._is_cut_off = self._is_cut_off or error.reason == "network"
            self._ledger.add([outcome_of(letter.delivery, error, self._clock())])
        else:
            self._rest_seconds = 1.0
            self._ledger.add(
                [
                    Outcome(
                        delivery=letter.delivery,
                        status="sent",
                        happened_at=self._clock(),
                        external_id=external_id,
                    )
                ]
            )
        finally:
            self._free(1)

    async def _rest(self) -> None:
        """Wait while Telegram can't be reached: 1, 2, 4 ... 30 seconds, cut short by a stop."""
        if not self._is_cut_off:
            return
        self._is_cut_off = False
        seconds, self._rest_seconds = self._rest_seconds, min(LONGEST_REST, 2 * self._rest_seconds)
        try:
            async with asyncio.timeout(seconds):
                await self._stopping.wait()
        except TimeoutError:
            return

    def _free(self, slots: int) -> None:
        for _ in range(slots):
            self._slots.release()


async def _together(*works: Awaitable[int]) -> list[int]:
    """Side by side until all have ended; then the first failure is raised."""
    done: list[int] = []
    for each in await asyncio.gather(*works, return_exceptions=True):
        if isinstance(each, BaseException):
            raise each
        done.append(each)
    return done


def outcome_of(delivery: Claimed, error: DeliveryError, now: datetime) -> Outcome:
    """What a failure means for the delivery."""
    if error.is_unconfirmed and delivery.kind == "marketing":
        return Outcome(
            delivery=delivery, status="unconfirmed", reason=error.reason, happened_at=now
        )
    if error.is_permanent or (error.is_unconfirmed and delivery.attempts >= MOST_TRIES):
        return Outcome(delivery=delivery, status="failed", reason=error.reason, happened_at=now)
    wait = AGAIN if error.retry_after is None else timedelta(seconds=error.retry_after)
    return Outcome(
        delivery=delivery,
        status="planned",
        reason=error.reason,
        happened_at=now,
        not_before=now + wait,
    )
