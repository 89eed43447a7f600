"""Whose turn it is at the one connection that writes: whoever answers a person goes first."""

import asyncio
from collections import deque

from domain.core.reading import is_urgent


class Turnstile(asyncio.Lock):
    """A lock with two queues. It passes from hand to hand, so nobody slips in between."""

    def __init__(self) -> None:
        super().__init__()
        self._is_taken = False
        self._urgent: deque[asyncio.Future[None]] = deque()
        self._others: deque[asyncio.Future[None]] = deque()

    def locked(self) -> bool:
        """Whether anybody is inside."""
        return self._is_taken

    async def acquire(self) -> bool:  # type: ignore[override]
        """Wait behind those of one's own kind; always true, as of any lock."""
        if not self._is_taken:
            self._is_taken = True
            return True
        queue = self._urgent if is_urgent.get() else self._others
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        queue.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            # One that was given up is passed over later; else it was ours already.
            if not turn.cancelled():
                self._pass_on()
            raise
        return True

    def release(self) -> None:
        """Let the next one in."""
        if not self._is_taken:
            raise RuntimeError("nobody is inside")
        self._pass_on()

    def _pass_on(self) -> None:
        for queue in (self._urgent, self._others):
            while queue:
                turn = queue.popleft()
                if not turn.done():
                    turn.set_result(None)
                    return
        self._is_taken = False
