"""Telegram's sending limits as buckets on an injected clock.

Counted are new messages and edits (an album counts each of its items). Chat actions, deletions,
answers of buttons and everything that only reads are free, as Telegram tolerates them. New
messages and edits fill different buckets of a chat, because edits don't notify anybody.
"""

import dataclasses
import math
from collections.abc import Callable, Hashable
from typing import Literal

from bot.sandbox.answers import too_many_requests

Counted = Literal["message", "edit"]
TOLERANCE = 1e-6


@dataclasses.dataclass(frozen=True, kw_only=True)
class Limits:
    """Rates are per second but for groups. A burst is what an idle bucket lets through at once.

    Telegram says "one message a second, short bursts may be allowed": three new messages. A bot
    that pays for broadcasts (`allow_paid_broadcast`) has the `paid` rate.
    """

    bot: float = 30
    paid: float = 1000
    chat: float = 1
    chat_burst: int = 3
    edit_burst: int = 5
    group_a_minute: int = 20


@dataclasses.dataclass(kw_only=True)
class Bucket:
    """Lets `burst` through at once and `rate` a second in the long run."""

    rate: float
    burst: float
    level: float = 0
    seen: float = 0

    def wait(self, now: float, cost: float) -> float:
        """Seconds until `cost` more would fit; 0 when it fits now.

        What is larger than the whole bucket fits an empty one.
        """
        self.level = max(0, self.level - (now - self.seen) * self.rate)
        self.seen = now
        return max(0, (self.level + min(cost, self.burst) - self.burst) / self.rate)

    def add(self, cost: float) -> None:
        self.level += cost


class Flood:
    """All buckets of one bot."""

    def __init__(self, limits: Limits, clock: Callable[[], float]) -> None:
        self.limits = limits
        self.clock = clock
        self.buckets: dict[Hashable, Bucket] = {}

    def charge(self, chat_id: int, counted: Counted, *, cost: int = 1, paid: bool = False) -> None:
        """Raises 429 with `retry_after` where one of the buckets is full; then nothing is added."""
        now = self.clock()
        buckets = [self._of_bot(paid=paid), self._of_chat(chat_id, counted)]
        wait = max(bucket.wait(now, cost) for bucket in buckets)
        if wait > TOLERANCE:
            raise too_many_requests(max(1, math.ceil(wait)))
        for bucket in buckets:
            bucket.add(cost)

    def _of_bot(self, *, paid: bool) -> Bucket:
        rate = self.limits.paid if paid else self.limits.bot
        return self.buckets.setdefault(("bot", paid), Bucket(rate=rate, burst=rate))

    def _of_chat(self, chat_id: int, counted: Counted) -> Bucket:
        if chat_id < 0:
            a_minute = self.limits.group_a_minute
            fresh = Bucket(rate=a_minute / 60, burst=a_minute)
            return self.buckets.setdefault(("group", chat_id), fresh)
        burst = self.limits.chat_burst if counted == "message" else self.limits.edit_burst
        return self.buckets.setdefault(
            (counted, chat_id), Bucket(rate=self.limits.chat, burst=burst)
        )
