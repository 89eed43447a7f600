"""The number of the last change in the world, and waiting for the next one."""

import asyncio
import dataclasses


@dataclasses.dataclass(frozen=True, kw_only=True)
class Toast:
    """The answer to a pressed button; an alert has to be closed by the person."""

    seq: int
    text: str
    alert: bool = False
    url: str = ""


class Changes:
    """Every new message, edit, deletion, toast, chat action or block has its own `seq`."""

    def __init__(self) -> None:
        self.last = 0
        self.last_of: dict[int, int] = {}
        self._waiters: list[asyncio.Future[None]] = []

    def next(self, chat_id: int) -> int:
        self.last += 1
        self.last_of[chat_id] = self.last
        for waiter in self._waiters:
            if not waiter.done():
                waiter.set_result(None)
        self._waiters.clear()
        return self.last

    async def wait(self, chat_id: int | None, since: int, seconds: float) -> None:
        """Returns when something newer than `since` exists, or after `seconds`."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        while self._newest(chat_id) <= since and loop.time() < deadline:
            waiter = loop.create_future()
            self._waiters.append(waiter)
            await asyncio.wait({waiter}, timeout=deadline - loop.time())

    def _newest(self, chat_id: int | None) -> int:
        return self.last if chat_id is None else self.last_of.get(chat_id, 0)
