"""A backend of a shop that takes webhooks: well, badly, slowly or not at all."""

import asyncio
import dataclasses
import json
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

from tests.outside.servers import site


@dataclasses.dataclass(frozen=True, kw_only=True)
class Got:
    """One request as it came."""

    headers: dict[str, str]
    body: bytes

    @property
    def key(self) -> str:
        return self.headers["webhook-id"]

    @property
    def told(self) -> dict[str, Any]:
        """The body read."""
        found: dict[str, Any] = json.loads(self.body)
        return found

    @property
    def type(self) -> str:
        return str(self.told["type"])


@dataclasses.dataclass(kw_only=True)
class Receiver:
    """Answers with the next of `answers`, then with 200; `open_` holds the answers back."""

    answers: deque[tuple[int, str, dict[str, str]]] = dataclasses.field(default_factory=deque)
    got: list[Got] = dataclasses.field(default_factory=list)
    always: int = 200
    open_: asyncio.Event = dataclasses.field(default_factory=asyncio.Event)
    came: asyncio.Event = dataclasses.field(default_factory=asyncio.Event)
    at_once: int = 0
    most_at_once: int = 0
    url: str = ""

    def will_answer(self, status: int, text: str = "", **headers: str) -> None:
        """The next answer."""
        self.answers.append((status, text, headers))

    async def reached(self, count: int) -> None:
        """Until so many have come."""
        while len(self.got) < count:
            self.came.clear()
            async with asyncio.timeout(60):
                await self.came.wait()

    async def take(self, request: web.Request) -> web.Response:
        body = await request.read()
        headers = {name.lower(): value for name, value in request.headers.items()}
        self.got.append(Got(headers=headers, body=body))
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        self.came.set()
        try:
            await self.open_.wait()
        finally:
            self.at_once -= 1
        status, text, more = self.answers.popleft() if self.answers else (self.always, "", {})
        return web.Response(status=status, text=text, headers=more)


@asynccontextmanager
async def receiving() -> AsyncIterator[Receiver]:
    """A receiver on this machine."""
    receiver = Receiver()
    receiver.open_.set()
    async with site(receiver.take) as address:
        receiver.url = f"{address}/hooks"
        yield receiver
        receiver.open_.set()
