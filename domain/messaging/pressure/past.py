"""What a person was written lately: the attempts that take a place under the caps.

An attempt counts whatever became of it: a message that failed may have arrived, and a person who
can't be reached must not be tried without end. A day is any 24 hours and a week any 7 days, so
that midnight and a change of zone open no door.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final, NamedTuple

DAY: Final = timedelta(hours=24)
WEEK: Final = timedelta(days=7)


class Attempt(NamedTuple):
    """One attempt that counted."""

    made_at: datetime
    channel: str
    topic: str


Past = tuple[Attempt, ...]


def past(attempts: Iterable[Attempt]) -> Past:
    """Attempts in the order of time, whatever order they come in."""
    return tuple(sorted(attempts))


def free_at(moments: Sequence[datetime], most: int | None, window: timedelta) -> datetime | None:
    """The first moment with a free place under a cap of `most` in any `window`; None: any moment.

    `moments` are in the order of time. A moment ahead of the clock counts like any other.
    """
    if most is None or len(moments) < most:
        return None
    return moments[-most] + window
