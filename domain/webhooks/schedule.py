"""When a delivery is tried again, and how long an endpoint that fails is left alone."""

import hashlib
from datetime import datetime, timedelta
from typing import Final

# After the last of them a person has to ask for another try.
WAITS: Final = (
    timedelta(seconds=5),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=5),
    timedelta(hours=10),
    timedelta(hours=14),
    timedelta(hours=20),
    timedelta(hours=24),
)
JITTER: Final = 0.2
# An endpoint without a good answer for so long is switched off.
PATIENCE: Final = timedelta(days=5)
LONGEST_REST: Final = timedelta(minutes=5)
LONGEST_WISH: Final = timedelta(days=1)


def next_try(key: str, attempts: int, now: datetime, asked: int | None = None) -> datetime | None:
    """When to try after so many attempts, None when it was enough.

    `asked` is Retry-After in seconds: never sooner, within reason. The jitter of 20 % follows from
    the key, so that a crowd of deliveries that failed together comes back apart.
    """
    if attempts > len(WAITS):
        return None
    wait = WAITS[attempts - 1] * (1 + JITTER * _spread(key, attempts))
    wish = timedelta(seconds=min(asked or 0, LONGEST_WISH.total_seconds()))
    return now + max(wait, wish)


def rest(failures: int) -> timedelta:
    """How long an endpoint is left alone after so many failures in a row: 5 s doubled, to 5 min."""
    seconds: int = 5 * 2 ** min(failures - 1, 10)
    return min(timedelta(seconds=seconds), LONGEST_REST)


def _spread(key: str, attempts: int) -> float:
    """Between -1 and 1, the same for the same delivery and attempt."""
    digest = hashlib.sha256(f"{key}:{attempts}".encode()).digest()
    return int.from_bytes(digest[:4], "big") / 2**31 - 1
