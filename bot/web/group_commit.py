"""Many requests, one transaction: a batch closes after 20 ms or 500 events, then all are answered.

What was answered is committed; what could not be is refused, and its sender keeps it.
"""

import asyncio
import contextlib
import dataclasses
import logging
import time
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager

from domain.events.intake import Report

log = logging.getLogger(__name__)

Write = Callable[[Sequence[Report]], Awaitable[int]]


class FullError(Exception):
    """More events wait than will be written soon."""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Waiting:
    """One request, when it came, and the answer it waits for: whether it was committed."""

    report: Report
    done: asyncio.Future[bool]
    since: float


class GroupCommit:
    """Gathers reports and writes them together."""

    def __init__(
        self,
        write: Write,
        *,
        seconds: float = 0.02,
        events: int = 500,
        at_once: int = 1_000,
        most_waiting: int = 20_000,
        committed: Callable[[int, float], None] = lambda _rows, _seconds: None,
    ) -> None:
        self._write = write
        self._seconds = seconds
        self._events = events
        self._at_once = at_once
        self._most = most_waiting
        self._committed = committed
        self._queue: deque[Waiting] = deque()
        self._some = asyncio.Event()
        self._full = asyncio.Event()
        self._is_closing = False
        self.waiting = 0

    async def take(self, report: Report) -> bool:
        """Return when the report is committed; False where it could not be. Raises FullError."""
        if self._is_closing or self.waiting + len(report.lines) > self._most:
            raise FullError
        loop = asyncio.get_running_loop()
        entry = Waiting(report=report, done=loop.create_future(), since=loop.time())
        self._queue.append(entry)
        self.waiting += len(report.lines)
        self._some.set()
        if self.waiting >= self._events:
            self._full.set()
        return await entry.done

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Batches are written inside the block; at its end the last ones, too."""
        task = asyncio.get_running_loop().create_task(self._run())
        try:
            yield
        finally:
            self._is_closing = True
            self._some.set()
            self._full.set()
            await task

    async def _run(self) -> None:
        while self._queue or not self._is_closing:
            await self._some.wait()
            if self._queue and not self._is_closing:
                # Counted from the first that came, which may have waited for the last write.
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout_at(self._queue[0].since + self._seconds):
                        await self._full.wait()
            if batch := self._next():
                await self._commit(batch)

    def _next(self) -> list[Waiting]:
        """Whole requests; what has gathered during the last write goes together."""
        batch: list[Waiting] = []
        events = 0
        while self._queue and (not batch or events < self._at_once):
            entry = self._queue.popleft()
            batch.append(entry)
            events += len(entry.report.lines)
        self.waiting -= events
        if not self._queue:
            self._some.clear()
        if self.waiting < self._events:
            self._full.clear()
        return batch

    async def _commit(self, batch: list[Waiting]) -> None:
        begun = time.perf_counter()
        if not await self._written(batch) and len(batch) > 1:
            # One report may spoil the transaction of all: find it.
            for entry in batch:
                await self._written([entry])
        self._committed(sum(len(each.report.lines) for each in batch), time.perf_counter() - begun)
        for entry in batch:
            if not entry.done.done():
                entry.done.set_result(False)

    async def _written(self, batch: list[Waiting]) -> bool:
        try:
            await self._write([each.report for each in batch])
        except Exception as error:  # the next batch must be written all the same
            log.warning("events not written: %s reports=%d", type(error).__name__, len(batch))
            return False
        for entry in batch:
            if not entry.done.done():
                entry.done.set_result(True)
        return True
