"""Heavy arithmetic in a process of its own, so that neither the loop nor its memory feels it."""

import asyncio
import contextlib
import logging
import os
import signal
import threading
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from types import TracebackType
from typing import Self, TypeVar, TypeVarTuple, Unpack

from domain.core.ports import ComputingError

log = logging.getLogger(__name__)

IDLE_SECONDS = 120.0
NICE = 10
PARENT_SECONDS = 2.0
ATTEMPTS = 2

Args = TypeVarTuple("Args")
T = TypeVar("T")


class ProcessPool:
    """One process, begun with the first task and ended after an idle while.

    Tasks wait for each other. What takes too long is killed, and so is what goes on after the one
    who asked went away; the next task gets a new process.
    """

    def __init__(self, *, idle_seconds: float = IDLE_SECONDS) -> None:
        self.pid = 0
        self._idle_seconds = idle_seconds
        self._executor: ProcessPoolExecutor | None = None
        self._one = asyncio.Lock()
        self._timer: asyncio.TimerHandle | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop()

    async def run(
        self, function: Callable[[Unpack[Args]], T], *args: *Args, seconds: float = 120.0
    ) -> T:
        """What the function answers over there; it and its arguments have to be picklable.

        Its own exceptions come through. Raises ComputingError when it took more than `seconds`, or
        when the process died, twice in a row.
        """
        async with self._one:
            self._rest(None)
            try:
                return await self._tried(function, *args, seconds=seconds)
            finally:
                self._rest(self._idle_seconds)

    async def _tried(
        self, function: Callable[[Unpack[Args]], T], *args: *Args, seconds: float
    ) -> T:
        for _ in range(ATTEMPTS):
            try:
                return await self._once(function, *args, seconds=seconds)
            except BrokenProcessPool:
                log.warning("computing task=%s process=died", _name(function))
                self._stop()
        raise ComputingError(reason="died")

    async def _once(self, function: Callable[[Unpack[Args]], T], *args: *Args, seconds: float) -> T:
        executor = await self._opened()
        task = asyncio.get_running_loop().run_in_executor(executor, function, *args)
        try:
            async with asyncio.timeout(seconds):
                return await task
        except TimeoutError:
            log.warning("computing task=%s stopped seconds=%.0f", _name(function), seconds)
            raise ComputingError(reason="slow") from None
        finally:
            # Nobody waits for it any more, but over there it would go on.
            if task.cancelled():
                self._stop()

    async def _opened(self) -> ProcessPoolExecutor:
        if self._executor is None:
            self._executor = ProcessPoolExecutor(
                1, mp_context=get_context("spawn"), initializer=_begin, initargs=(os.getpid(),)
            )
            loop = asyncio.get_running_loop()
            self.pid = await loop.run_in_executor(self._executor, os.getpid)
        return self._executor

    def _stop(self) -> None:
        self._rest(None)
        executor, self._executor = self._executor, None
        if executor is None:
            return
        if self.pid:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
        self.pid = 0
        executor.shutdown(wait=False, cancel_futures=True)

    def _rest(self, seconds: float | None) -> None:
        """End the process that long from now, unless something is asked before."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if seconds is not None:
            self._timer = asyncio.get_running_loop().call_later(seconds, self._stop)


def _begin(parent: int) -> None:
    """Give way to the bot, leave its Ctrl+C to it, and go when it is gone."""
    os.nice(NICE)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow, args=(parent,), daemon=True).start()


def _follow(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(PARENT_SECONDS)
    os._exit(1)


def _name(function: Callable[..., object]) -> str:
    return getattr(function, "__name__", "task")
