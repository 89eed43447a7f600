"""One channel's share of the outbox: its own claims, its own slots, its own rest.

A mail server that hangs keeps its own letters waiting and nobody else's.
"""

import asyncio
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from domain.core.ports import Channel, DeliveryError
from domain.core.together import together
from domain.messaging import outbox, throttle
from domain.messaging.outbox import Claimed, Outcome
from domain.messaging.preparing import Letter, prepared
from domain.messaging.reserving import reserve
from domain.messaging.shift import Shift
from domain.models import Campaign
from domain.segments.sql import Sql, listed, sql

CLAIM: Final = 100
# While the other side can't be reached nothing is lost, it is only tried more and more seldom.
AGAIN: Final = timedelta(seconds=10)
LONGEST_REST: Final = 30.0
MOST_TRIES: Final = 5
FIRST: Final = "telegram"


class Street:
    """Carries what goes by `name`; that of Telegram also whatever no channel here is for."""

    def __init__(self, name: str, channels: Mapping[str, Channel], shift: Shift) -> None:
        self._name = name
        self._channel = channels[name]
        self._channels = channels
        self._shift = shift
        self._slots = asyncio.Semaphore(self._channel.at_once)
        self._bag: asyncio.Queue[Letter | None] = asyncio.Queue()
        self._on_the_way = 0
        self._last: int | None = None
        self._has_swept = False
        self._is_cut_off = False
        self._rest_seconds = 1.0

    async def run(self) -> int:
        """Until nobody has anything to do; returns how many were decided upon."""
        carriers = (self._shift.watched(self._carry()) for _ in range(self._channel.at_once))
        begun, *_ = await together(self._shift.watched(self._walk()), *carriers)
        return begun

    async def _walk(self) -> int:
        begun = 0
        try:
            while not self._shift.is_over:
                if batch := await self._claim():
                    begun += await self._send_batch(batch)
                else:
                    await self._shift.rest(self._name, is_free=not self._on_the_way)
        finally:
            for _ in range(self._channel.at_once):
                self._bag.put_nowait(None)
        return begun

    async def _claim(self) -> list[Claimed]:
        """The next batch; what no channel here is for is looked at last, and once a run."""
        if batch := await self._claimed(sql("channel = ?", self._name)):
            return batch
        if self._name != FIRST or self._has_swept:
            return []
        batch = await self._claimed(sql("channel NOT IN (?)", listed(sorted(self._channels))))
        self._has_swept = not batch
        return batch

    async def _claimed(self, ours: Sql) -> list[Claimed]:
        """Campaigns that are sent at the same time take turns."""
        batch = await outbox.claim(None, self._now, CLAIM, self._shift.sender, ours)
        if batch:
            return batch
        sending = Campaign.filter(status="sending").order_by("id")
        found = await sending.values_list("id", "per_hour")
        for campaign_id, per_hour in sorted(found, key=self._turn):
            take = outbox.claim if per_hour is None else throttle.claim
            batch = await take(campaign_id, self._now, CLAIM, self._shift.sender, ours)
            if batch:
                self._last = campaign_id
                return batch
        return []

    def _turn(self, campaign: tuple[int, int | None]) -> tuple[bool, int]:
        """Those behind the last one come first."""
        number = campaign[0]
        return self._last is not None and number <= self._last, number

    @property
    def _now(self) -> datetime:
        return self._shift.clock()

    async def _send_batch(self, batch: list[Claimed]) -> int:
        """Send chunk by chunk; what can't be begun goes back."""
        size, begun = max(1, self._channel.at_once // 4), 0
        while batch and not self._shift.is_over:
            await self._rest()
            chunk, batch = batch[:size], batch[size:]
            for _ in chunk:
                await self._slots.acquire()
            going, decided = await self._reserved(chunk)
            self._on_the_way += len(going)
            for _ in range(len(chunk) - len(going)):
                self._slots.release()
            for each in going:
                self._bag.put_nowait(each)
            if not decided:
                # The campaign was paused or stopped.
                batch = [*chunk, *batch]
                break
            begun += decided
        await outbox.give_back(batch)
        return begun

    async def _reserved(self, chunk: list[Claimed]) -> tuple[list[Letter], int]:
        """What is to be carried now, and upon how many was decided."""
        now = self._now
        ready = await prepared(chunk, self._channels.keys(), now)
        reserved = await reserve(chunk, ready.asked, ready.readers, now, self._shift.sender)
        if len(reserved.going) < len(reserved.ids):
            # Some of them may have been planned for another channel.
            self._shift.tell()
        return [ready.letter(each) for each in reserved.going], len(reserved.ids)

    async def _carry(self) -> int:
        carried = 0
        while letter := await self._bag.get():
            try:
                self._shift.ledger.add([await self._delivered(letter)])
            finally:
                self._slots.release()
                self._on_the_way -= 1
                if not self._on_the_way:
                    self._shift.tell()
            carried += 1
        return carried

    async def _delivered(self, letter: Letter) -> Outcome:
        try:
            external_id = await self._channel.send(letter.address, letter.content)
        except DeliveryError as error:
            self._is_cut_off = self._is_cut_off or error.reason == "network"
            return outcome_of(letter.delivery, error, self._now)
        self._rest_seconds = 1.0
        return Outcome(
            delivery=letter.delivery,
            status="sent",
            happened_at=self._now,
            external_id=external_id,
        )

    async def _rest(self) -> None:
        """Wait while nobody can be reached: 1, 2, 4 ... 30 seconds, cut short by a stop."""
        if not self._is_cut_off:
            return
        self._is_cut_off = False
        seconds, self._rest_seconds = self._rest_seconds, min(LONGEST_REST, 2 * self._rest_seconds)
        try:
            async with asyncio.timeout(seconds):
                await self._shift.stopping.wait()
        except TimeoutError:
            return


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
