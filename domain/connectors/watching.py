"""Long work that says how far it is, and ends when somebody wants it to."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from domain.imports.problems import StoppedError

T = TypeVar("T")
POLL = 0.5


async def watched(doing: Awaitable[T], say: Callable[[], Awaitable[None]]) -> T:
    """Do it, and say how far it is meanwhile; it is cancelled when the run is to stop."""
    is_over, stopped = asyncio.Event(), False

    async def do() -> T:
        try:
            return await doing
        finally:
            is_over.set()

    async def watch() -> None:
        nonlocal stopped
        while not is_over.is_set():
            try:
                await say()
            except StoppedError:
                stopped = True
                limit.reschedule(0)
                return
            try:
                await asyncio.wait_for(is_over.wait(), POLL)
            except TimeoutError:
                continue

    try:
        async with asyncio.timeout(None) as limit:
            done, _ = await asyncio.gather(do(), watch())
    except TimeoutError:
        if stopped:
            raise StoppedError from None
        raise
    return done
