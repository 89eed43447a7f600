"""How often somebody may come: a bucket of tokens each, in memory."""

FORGET_OVER = 50_000


class Rates:
    """Buckets by key; `burst` tokens at most, `per_second` come back."""

    def __init__(self, *, per_second: float, burst: float) -> None:
        self._per_second = per_second
        self._burst = burst
        self._buckets: dict[object, tuple[float, float]] = {}

    def take(self, key: object, now: float, count: float = 1.0) -> float:
        """Take tokens and return 0, or take none and return the seconds to wait.

        `now` is monotonic. More than a whole bucket is never there, so it costs a whole one.
        """
        tokens, since = self._buckets.get(key, (self._burst, now))
        tokens = min(self._burst, tokens + max(0.0, now - since) * self._per_second)
        needed = min(count, self._burst)
        if tokens < needed:
            return (needed - tokens) / self._per_second
        if len(self._buckets) >= FORGET_OVER:
            self._forget(now)
        self._buckets[key] = (tokens - needed, now)
        return 0.0

    def left(self, key: object, now: float) -> float:
        """The tokens that are there."""
        tokens, since = self._buckets.get(key, (self._burst, now))
        return min(self._burst, tokens + max(0.0, now - since) * self._per_second)

    def _forget(self, now: float) -> None:
        """Drop the buckets that are full again; where all are in use, the oldest half."""
        full_after = self._burst / self._per_second
        kept = {k: v for k, v in self._buckets.items() if now - v[1] < full_after}
        if len(kept) > FORGET_OVER // 2:
            kept = dict(list(kept.items())[FORGET_OVER // 2 :])
        self._buckets = kept
