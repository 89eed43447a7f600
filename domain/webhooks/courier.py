"""The courier: takes what waits to the endpoints, a few at a time to each.

An endpoint that fails gets one attempt at a time and is left alone in between, so that what waits
for it neither hurries nor uses up its attempts.
"""

import asyncio
import dataclasses
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Final

from domain.core.ports import Answer, Outside, OutsideError, SecretLostError, Vault
from domain.models import WebhookDelivery, WebhookEndpoint
from domain.webhooks import endpoints, outbox
from domain.webhooks.outbox import Ending
from domain.webhooks.signing import headers

log = logging.getLogger(__name__)

CARRIERS: Final = 24
AT_ONCE: Final = 4
CLAIM: Final = 50
SECONDS: Final = 15.0
LOOK_AGAIN_SECONDS: Final = 1.0
ANSWER_LIMIT: Final = 200
SUCCESS: Final = range(200, 300)


@dataclasses.dataclass(kw_only=True)
class Lane:
    """What is in our hands for one endpoint."""

    endpoint: WebhookEndpoint
    waiting: deque[WebhookDelivery] = dataclasses.field(default_factory=deque)
    flying: int = 0

    @property
    def room(self) -> int:
        """How many more may be on their way at once."""
        return (1 if self.endpoint.failures else AT_ONCE) - self.flying


class Courier:
    """One at a time in the whole process."""

    def __init__(
        self,
        outside: Outside,
        vault: Vault,
        clock: Callable[[], datetime],
        stopping: asyncio.Event,
    ) -> None:
        self._outside = outside
        self._vault = vault
        self._clock = clock
        self._stopping = stopping
        self._lanes: dict[int, Lane] = {}
        self._bag: asyncio.Queue[tuple[Lane, WebhookDelivery] | None] = asyncio.Queue()
        self._moved = asyncio.Event()
        self._is_broken = False
        self.tried = 0

    async def run(self) -> int:
        """Send until nothing may go now, or until asked to stop; returns how many were tried."""
        left = await outbox.recover()
        if left:
            log.warning("webhooks_recovered count=%d", left)
        works = (self._watched(self._feed()), *(self._watched(self._carry()) for _ in _carriers()))
        for each in await asyncio.gather(*works, return_exceptions=True):
            if isinstance(each, BaseException):
                raise each
        return self.tried

    async def _watched(self, work: Awaitable[None]) -> None:
        """When one of us breaks down, the others finish what they hold and go home."""
        is_well = False
        try:
            await work
            is_well = True
        finally:
            self._is_broken = self._is_broken or not is_well
            self._moved.set()

    async def _feed(self) -> None:
        try:
            while not (self._is_broken or self._stopping.is_set()):
                self._moved.clear()
                await self._fill()
                # What has landed meanwhile may have made room for more.
                if not self._moved.is_set() and not any(
                    each.flying for each in self._lanes.values()
                ):
                    return
                await self._wait()
        finally:
            for _ in _carriers():
                self._bag.put_nowait(None)
            for lane in self._lanes.values():
                await outbox.give_back(list(lane.waiting))

    async def _fill(self) -> None:
        """Hand out what may go now, and put back what may no longer."""
        now = self._clock()
        found = {each.id: each for each in await outbox.ready(now)}
        for number, lane in self._lanes.items():
            if number not in found:
                await outbox.give_back(list(lane.waiting))
                lane.waiting.clear()
        for number, endpoint in found.items():
            lane = self._lanes.setdefault(number, Lane(endpoint=endpoint))
            lane.endpoint = endpoint
            if lane.room > 0 and not lane.waiting:
                lane.waiting.extend(await outbox.claim(number, now, CLAIM))
            while lane.waiting and lane.room > 0:
                lane.flying += 1
                self._bag.put_nowait((lane, lane.waiting.popleft()))

    async def _wait(self) -> None:
        """Until something has ended, or long enough that something new may have come."""
        try:
            async with asyncio.timeout(LOOK_AGAIN_SECONDS):
                await self._moved.wait()
        except TimeoutError:
            return

    async def _carry(self) -> None:
        while taken := await self._bag.get():
            lane, delivery = taken
            try:
                await outbox.settle(await self._tried(lane.endpoint, delivery))
                self.tried += 1
            finally:
                lane.flying -= 1
                self._moved.set()

    async def _tried(self, endpoint: WebhookEndpoint, delivery: WebhookDelivery) -> Ending:
        body, begun = delivery.body.encode(), self._clock()
        try:
            secrets = endpoints.secrets_of(endpoint, self._vault, begun)
            signed = headers(delivery.key, body, secrets, begun)
            answer = await self._outside.post(endpoint.url, body, signed, seconds=SECONDS)
        except OutsideError as error:
            return Ending(
                delivery=delivery,
                tried_at=self._clock(),
                reason=error.reason,
                answer=error.detail[:ANSWER_LIMIT],
            )
        except SecretLostError:
            return Ending(delivery=delivery, tried_at=self._clock(), reason="secret-lost")
        return _ending(delivery, answer, self._clock())


def _ending(delivery: WebhookDelivery, answer: Answer, now: datetime) -> Ending:
    # PostgreSQL keeps every character but NUL.
    text = answer.head.decode("utf-8", "replace").replace("\0", "")[:ANSWER_LIMIT]
    return Ending(
        delivery=delivery,
        tried_at=now,
        reason="" if answer.status in SUCCESS else "status",
        status=answer.status,
        answer=text,
        retry_after=answer.retry_after,
    )


def _carriers() -> range:
    return range(CARRIERS)
