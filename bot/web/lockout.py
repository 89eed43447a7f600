"""Locks out who tries out codes: a person mistypes one now and then, a program guesses."""

from typing import Final

from bot.web.rates import Rates

MISSES_PER_SECOND, MISSES = 0.2, 20.0
LOCKED_SECONDS: Final = 60.0
MOST: Final = 50_000


class Lockout:
    """Remembers clients for a minute; seconds are those of a monotonic clock."""

    def __init__(self) -> None:
        self._misses = Rates(per_second=MISSES_PER_SECOND, burst=MISSES)
        self._locked: dict[str, float] = {}

    def left(self, client: str, now: float) -> float:
        """Seconds until the client is answered again, 0 or less where it is now."""
        return self._locked.get(client, 0.0) - now

    def missed(self, client: str, now: float) -> None:
        """The client named something nobody has made."""
        if self._misses.take(client, now):
            if len(self._locked) >= MOST:
                self._locked = {who: till for who, till in self._locked.items() if till > now}
            self._locked[client] = now + LOCKED_SECONDS
