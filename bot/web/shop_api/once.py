"""Idempotency-Key: a request that is repeated under its key does nothing and is answered alike.

Only what was accepted is kept: a refusal has changed nothing, so it may be mended and sent again.
"""

import hashlib
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Final

from starlette.requests import Request

from bot.web.problems import Problem
from bot.web.shop_api.answers import Answer, replayed
from domain.core.insisting import insisting
from domain.models import ApiKey
from domain.shopdata import repeats

HEADER: Final = "Idempotency-Key"
LONGEST: Final = 200

Keep = Callable[[Answer], Awaitable[None]]
Work = Callable[[Keep], Awaitable[Answer]]


class Once:
    """Knows what is in hand in this process; what is done is in the database."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._in_hand: set[tuple[int, str]] = set()

    async def do(self, request: Request, caller: ApiKey, body: bytes, work: Work) -> Answer:
        """Do the work, unless it was done under this key. Raises Problem 409 and 422.

        `work` gets what keeps its answer, to be called in the transaction of the work.
        """
        name = _name(request)
        if not name:
            return await insisting(lambda: work(_forget))
        place = (caller.shop_id, f"{caller.id}:{name}")
        if place in self._in_hand:
            said = "A request with this Idempotency-Key is being worked on."
            raise Problem(409, "in-flight", said, retry_after=1)
        self._in_hand.add(place)
        try:
            return await self._once(place, _digest(request, body), work)
        finally:
            self._in_hand.discard(place)

    async def _once(self, place: tuple[int, str], digest: str, work: Work) -> Answer:
        async def keep(answer: Answer) -> None:
            await repeats.keep(*place, digest, answer.status, answer.packed(), self._clock())

        async def done() -> Answer:
            known = await self._known(place, digest)
            return await work(keep) if known is None else known

        return await insisting(done)

    async def _known(self, place: tuple[int, str], digest: str) -> Answer | None:
        row = await repeats.find(*place, self._clock())
        if row is None:
            return None
        if row.request_hash != digest:
            said = "This Idempotency-Key came with another request before."
            raise Problem(422, "key-reused", said)
        return replayed(row.status, bytes(row.body))


async def _forget(_: Answer) -> None:
    """Without a key nothing is kept."""


def _name(request: Request) -> str:
    """The key; the draft writes it in quotes, most senders don't."""
    said = request.headers.get(HEADER, "").strip()
    name = said[1:-1] if len(said) > 1 and said[0] == said[-1] == '"' else said
    if len(name) > LONGEST or not name.isprintable():
        raise Problem(422, "bad-idempotency-key", f"The key may have {LONGEST} characters.")
    return name


def _digest(request: Request, body: bytes) -> str:
    head = f"{request.method}\n{request.url.path}\n{request.url.query}\n".encode()
    return hashlib.sha256(head + body).hexdigest()
