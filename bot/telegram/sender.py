"""The limits every call of the bot passes: our own, and a stop when Telegram asks for one.

The rules are in `turns`; here is the waiting. Pass `rate_limit_args="bulk"` for what is sent to
many; everything else answers a person and goes first.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any, Final

import orjson
from telegram.error import ChatMigrated, RetryAfter
from telegram.ext import BaseRateLimiter

from bot.telegram.turns import FREE_RATE, Counted, Lane, Turn, Turns

log = logging.getLogger(__name__)

Json = bool | dict[str, Any] | list[dict[str, Any]]
TRIES: Final = 3
# Later than this an answer is of no use, its chat must not hang, and bulk is better planned anew.
LONGEST_STOP: Final = 30.0
# Telegram counts whole seconds.
MARGIN: Final = 0.1
COUNTED_AS_MESSAGE: Final = frozenset(
    {"copyMessage", "copyMessages", "forwardMessage", "forwardMessages"}
)


class Sender(BaseRateLimiter[Lane]):
    """One per bot. `rate` is messages a second, 30 unless the shop pays for broadcasts."""

    def __init__(
        self, *, rate: int = FREE_RATE, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.turns = Turns(rate=rate)
        self._clock = clock
        self._waiting: dict[Turn, asyncio.Future[None]] = {}
        self._timer: asyncio.TimerHandle | None = None

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    # The signature is python-telegram-bot's.
    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Json]],
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Lane | None,
    ) -> Json:
        counted = counted_as(endpoint)
        if counted is None:
            return await callback(*args, **kwargs)
        lane = rate_limit_args or "answer"
        tries_left = TRIES
        while True:
            tries_left -= 1
            await self._wait(_turn(lane, counted, data))
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as error:
                seconds = self._stop(error, lane)
                if not tries_left or seconds > LONGEST_STOP:
                    raise
            except ChatMigrated as error:
                # `data` is what the callback sends: the group has become a supergroup.
                data["chat_id"] = error.new_chat_id
                if not tries_left:
                    raise

    def _stop(self, error: RetryAfter, lane: Lane) -> float:
        """Nothing goes for so long; when that is long, all who wait are sent home."""
        seconds = seconds_of(error)
        self.turns.stop(self._clock() + seconds + MARGIN)
        log.warning("telegram_flood lane=%s retry_after=%.0f", lane, seconds)
        if seconds > LONGEST_STOP:
            for gate in self._waiting.values():
                if not gate.done():
                    gate.set_exception(RetryAfter(timedelta(seconds=seconds)))
        self._look()
        return seconds

    async def _wait(self, turn: Turn) -> None:
        stopped = self.turns.stopped_for(self._clock())
        if stopped > LONGEST_STOP:
            raise RetryAfter(timedelta(seconds=stopped))
        gate: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting[turn] = gate
        self.turns.ask(turn)
        self._look()
        try:
            await gate
        finally:
            # A task that was cancelled while it stood in the lane must not use up a turn.
            turn.is_dropped = self._waiting.pop(turn, None) is not None

    def _look(self) -> None:
        now = self._clock()
        for turn in self.turns.let_through(now):
            gate = self._waiting.pop(turn)
            if not gate.done():
                gate.set_result(None)
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        moment = self.turns.next_moment(now)
        if moment is not None:
            loop = asyncio.get_running_loop()
            self._timer = loop.call_later(max(0.0, moment - now), self._look)


def counted_as(endpoint: str) -> Counted | None:
    """What a method counts as in the limits; reading, deleting and button answers are free."""
    if endpoint == "sendChatAction":
        return None
    if endpoint.startswith("send") or endpoint in COUNTED_AS_MESSAGE:
        return "message"
    return "edit" if endpoint.startswith("editMessage") else None


def seconds_of(error: RetryAfter) -> float:
    """How long Telegram wants silence."""
    wait = error.retry_after
    return float(wait) if isinstance(wait, int) else wait.total_seconds()


def _turn(lane: Lane, counted: Counted, data: dict[str, Any]) -> Turn:
    chat_id = data.get("chat_id")
    if isinstance(chat_id, str) and chat_id.lstrip("-").isdigit():
        chat_id = int(chat_id)
    album = data.get("media")
    # What is sent to many comes as JSON already.
    album = orjson.loads(album) if isinstance(album, str) else album
    cost = len(album) if isinstance(album, list | tuple) else 1
    return Turn(chat_id=chat_id, lane=lane, counted=counted, cost=cost)
