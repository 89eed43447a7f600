"""What a request may cost: bytes, seconds, and how many are in hand at once."""

import asyncio
import dataclasses
from collections.abc import Mapping

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.web.problems import Problem, respond

MOST_IN_HAND = 500


@dataclasses.dataclass(frozen=True, kw_only=True)
class Limit:
    """Bytes of a body, and seconds until the answer has begun."""

    body: int = 1_000_000
    seconds: float = 30.0


class TooLargeError(Exception):
    """The body grew over the limit while it was read."""


class Limits:
    """Refuses what is too large, too slow or too much, before and while it is read."""

    def __init__(self, app: ASGIApp, special: Mapping[str, Limit]) -> None:
        self._app = app
        self._special = special
        self._usual = Limit()
        self._in_hand = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if self._in_hand >= MOST_IN_HAND:
            busy = Problem(503, "busy", "Too many requests at once.", retry_after=1)
            await respond(busy, scope, receive, send)
            return
        self._in_hand += 1
        try:
            await self._limited(scope, receive, send)
        finally:
            self._in_hand -= 1

    async def _limited(self, scope: Scope, receive: Receive, send: Send) -> None:
        limit = self._limit(scope["path"])
        if _announced(scope) > limit.body:
            await respond(_too_large(limit), scope, receive, send)
            return
        begun = False

        async def noted(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            async with asyncio.timeout(limit.seconds):
                await self._app(scope, _counted(receive, limit.body), noted)
        except TooLargeError:
            if not begun:
                await respond(_too_large(limit), scope, receive, send)
        except TimeoutError:
            if not begun:
                late = Problem(504, "too-slow", f"No answer in {limit.seconds:g} seconds.")
                await respond(late, scope, receive, send)

    def _limit(self, path: str) -> Limit:
        """The longest prefix wins."""
        fitting = [prefix for prefix in self._special if path.startswith(prefix)]
        return self._special[max(fitting, key=len)] if fitting else self._usual


def _announced(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length":
            return int(value) if value.isdigit() else 0
    return 0


def _counted(receive: Receive, most: int) -> Receive:
    """A body without a length is counted as it comes."""
    read = 0

    async def counted() -> Message:
        nonlocal read
        message = await receive()
        read += len(message.get("body", b""))
        if read > most:
            raise TooLargeError
        return message

    return counted


def _too_large(limit: Limit) -> Problem:
    return Problem(413, "too-large", f"The body may hold {limit.body} bytes.")
