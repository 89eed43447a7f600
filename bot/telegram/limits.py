"""Limits: how many calls a span of time may hold. Pure, on any clock's seconds."""

from collections import deque
from collections.abc import Callable, Hashable, Iterator

# Clocks and sums of floats disagree in the last digits.
TOLERANCE = 1e-9


class Window:
    """At most `limit` takings in any half-open span of `seconds`, wherever it begins."""

    __slots__ = ("limit", "seconds", "taken")

    def __init__(self, *, limit: int, seconds: float) -> None:
        self.limit = limit
        self.seconds = seconds
        self.taken: deque[float] = deque(maxlen=limit)

    def wait(self, now: float, cost: int = 1) -> float:
        """Seconds until `cost` takings fit; what is larger than the window needs it empty."""
        first = len(self.taken) + min(cost, self.limit) - self.limit - 1
        return max(0.0, self.taken[first] + self.seconds - now) if first >= 0 else 0.0

    def take(self, now: float, cost: int = 1) -> None:
        """Count `cost` takings at `now`; the caller has waited."""
        self.taken.extend([now] * cost)

    def is_idle(self, now: float) -> bool:
        """Whether forgetting the window would change nothing."""
        return not self.taken or now - self.taken[-1] >= self.seconds


class Leak:
    """Up to `burst` takings at once, then one a `step`: any T seconds hold burst + T / step."""

    __slots__ = ("burst", "empty_at", "step")

    def __init__(self, *, burst: int, step: float) -> None:
        self.burst = burst
        self.step = step
        self.empty_at = float("-inf")

    def wait(self, now: float, cost: int = 1) -> float:
        """Seconds until `cost` takings fit; what is larger than the burst needs all of it."""
        return max(0.0, self.empty_at - now - (self.burst - min(cost, self.burst)) * self.step)

    def take(self, now: float, cost: int = 1) -> None:
        """Count `cost` takings at `now`; the caller has waited."""
        self.empty_at = max(self.empty_at, now) + cost * self.step

    def is_idle(self, now: float) -> bool:
        """Whether forgetting it would change nothing."""
        return self.empty_at <= now


Limit = Window | Leak


class Limits:
    """A limit per key, the one used longest ago first; idle ones are forgotten.

    So memory holds about what was used within one limit's span.
    """

    def __init__(self, fresh: Callable[[], Limit]) -> None:
        self._fresh = fresh
        self._by_key: dict[Hashable, Limit] = {}

    def __len__(self) -> int:
        return len(self._by_key)

    def wait(self, key: Hashable, now: float, cost: int = 1) -> float:
        """Seconds until `cost` takings of `key` fit."""
        limit = self._by_key.get(key)
        return limit.wait(now, cost) if limit else 0.0

    def take(self, key: Hashable, now: float, cost: int = 1) -> None:
        """Count `cost` takings of `key` and forget who is idle."""
        limit = self._by_key.pop(key, None) or self._fresh()
        limit.take(now, cost)
        self._by_key[key] = limit
        for idle in tuple(self._idle(now)):
            del self._by_key[idle]

    def _idle(self, now: float) -> Iterator[Hashable]:
        for key, limit in self._by_key.items():
            if not limit.is_idle(now):
                return
            yield key


class Pace:
    """Even steps of `1 / rate` seconds; lateness up to `slack` seconds is made good."""

    __slots__ = ("rate", "slack", "step")

    def __init__(self, *, rate: float, slack: float = 0.1) -> None:
        self.rate = rate
        self.slack = slack
        self.step = float("-inf")

    def wait(self, now: float) -> float:
        """Seconds until the next step."""
        return max(0.0, self.step - now)

    def take(self, now: float, cost: int = 1) -> None:
        """Make the step."""
        self.step = max(self.step, now - self.slack) + cost / self.rate
