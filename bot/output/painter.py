"""Charts as PNG: a drawing process is started for the first and stopped after an idle while.

All that is heavy (plotly, kaleido, the browser) lives in that process, so this one stays small and
its loop free. Whatever breaks over there is answered in one way: end all of it, start anew, retry.
"""

import asyncio
import contextlib
import dataclasses
import hashlib
import logging
from collections import OrderedDict
from collections.abc import Coroutine
from pathlib import Path
from types import TracebackType
from typing import Self

import orjson

from bot.config import Settings
from bot.output.browser import find_browser
from bot.output.drawing import Drawing, DrawingGoneError
from bot.output.folders import sweep
from domain.core.chart import Chart

log = logging.getLogger(__name__)

START_SECONDS = 15.0
# A picture takes 0.1 s: whoever needs that long has hung. The last attempt may be slow.
DRAW_SECONDS = (2.0, 15.0)
IDLE_SECONDS = 120.0
PICTURES_KEPT = 64
# After both attempts failed nobody waits for the next ones; the numbers go out as text.
REST_SECONDS = 60.0


class StudioPainter:
    """The painter of this machine; the same chart is drawn once while it is remembered."""

    def __init__(self, browser: Path | None, *, idle_seconds: float = IDLE_SECONDS) -> None:
        self.browser = browser
        self.drawing: Drawing | None = None
        self.starts = 0
        self._idle_seconds = idle_seconds
        self._one = asyncio.Lock()
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._making: dict[str, asyncio.Task[bytes | None]] = {}
        self._side: set[asyncio.Task[None]] = set()
        self._leaving: set[asyncio.Task[None]] = set()
        self._timer: asyncio.TimerHandle | None = None
        self._resting_until = 0.0

    @classmethod
    def of(cls, settings: Settings) -> "StudioPainter":
        """The painter with the browser of the settings; without one it returns no pictures."""
        return cls(find_browser(settings))

    async def __aenter__(self) -> Self:
        left = await asyncio.to_thread(sweep)
        if left:
            log.info("charts swept=%d", left)
        if self.browser is None:
            log.warning("charts browser=none")
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._timer is not None:
            self._timer.cancel()
        running = (*self._making.values(), *self._side)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
        await self._stop()
        await asyncio.gather(*self._leaving)

    async def picture(self, chart: Chart) -> bytes | None:
        """The PNG, or None without a browser and when even a new one could not draw it."""
        if self.browser is None:
            return None
        content = orjson.dumps(dataclasses.asdict(chart))
        key = hashlib.sha256(content).hexdigest()
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if key not in self._making:
            # Its own task: who asked may go away, the process must still be read to the end.
            task = asyncio.create_task(self._made(key, content))
            self._making[key] = task
            task.add_done_callback(lambda _: self._making.pop(key, None))
        return await asyncio.shield(self._making[key])

    def warm_up(self) -> None:
        """Open the browser while the person is still choosing."""
        if self.browser is not None and not self._is_resting():
            _aside(self._warmed(), self._side)

    async def _warmed(self) -> None:
        async with self._one:
            with contextlib.suppress(DrawingGoneError):
                await self._opened()
            self._wait_for_idle()

    async def _made(self, key: str, content: bytes) -> bytes | None:
        async with self._one:
            picture = await self._tried(content)
            self._wait_for_idle()
        if picture is not None:
            self._kept[key] = picture
            if len(self._kept) > PICTURES_KEPT:
                self._kept.popitem(last=False)
        return picture

    async def _tried(self, content: bytes) -> bytes | None:
        if self._is_resting():
            return None
        for seconds in DRAW_SECONDS:
            try:
                drawing = await self._opened()
                return await drawing.draw(content, seconds=seconds)
            except DrawingGoneError as gone:
                log.warning("charts drawing=gone why=%s", gone)
                self._drop()
        self._resting_until = asyncio.get_running_loop().time() + REST_SECONDS
        log.error("charts given up for %.0f s", REST_SECONDS)
        return None

    async def _opened(self) -> Drawing:
        if self.drawing is not None and not self.drawing.is_alive:
            self._drop()
        if self.drawing is None:
            assert self.browser is not None  # noqa: S101 - asked before
            self.drawing = await Drawing.start(self.browser, seconds=START_SECONDS)
            self.starts += 1
        return self.drawing

    def _drop(self) -> None:
        """End what has failed; its folder is cleared while the next one already starts."""
        drawing, self.drawing = self.drawing, None
        if drawing is not None:
            _aside(drawing.kill(), self._leaving)

    async def _stop(self) -> None:
        drawing, self.drawing = self.drawing, None
        if drawing is not None:
            await drawing.stop()

    def _is_resting(self) -> bool:
        return asyncio.get_running_loop().time() < self._resting_until

    def _wait_for_idle(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        loop = asyncio.get_running_loop()
        self._timer = loop.call_later(self._idle_seconds, self._idle)

    def _idle(self) -> None:
        _aside(self._put_away(), self._side)

    async def _put_away(self) -> None:
        async with self._one:
            await self._stop()


def _aside(work: Coroutine[None, None, None], tasks: set[asyncio.Task[None]]) -> None:
    """Let it run by itself; the set keeps it alive and says what still runs."""
    task = asyncio.create_task(work)
    tasks.add(task)
    task.add_done_callback(tasks.discard)
