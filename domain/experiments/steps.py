"""How a test of a message goes out: to all at once, to a part first, or in waves that learn.

A part first: it is split between the variants, the better one goes to the rest. Waves: each is
split by what the people of the earlier ones did.
"""

import dataclasses
import math
from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final, Literal

from domain.core.errors import BadValueError
from domain.models import Experiment
from domain.statistics.bandit import FIRST

Way = Literal["all", "first", "waves"]
WAYS: Final[tuple[Way, ...]] = ("all", "first", "waves")
# How long a message is given to work, in hours.
HOURS: Final = (4, 12, 24, 72, 168, 336)
MOST_SHARE: Final = 90
FEWEST_WAVES, MOST_WAVES = 2, 10
DAY: Final = timedelta(days=1)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Steps:
    """`share` percent of the audience first, or so many `people` where that is said."""

    way: Way = "all"
    share: int = 20
    people: int = 0
    waves: int = 4

    def check(self) -> None:
        """Raise BadValueError."""
        if self.share > MOST_SHARE:
            raise BadValueError(reason="too-large", limit=str(MOST_SHARE))
        if self.share < 1 or self.people < 0:
            raise BadValueError(reason="too-small", limit="1")
        if not FEWEST_WAVES <= self.waves <= MOST_WAVES:
            raise BadValueError(reason="too-large", limit=str(MOST_WAVES))

    def part(self, audience: int) -> int:
        """How many of so many get it first."""
        if self.way != "first":
            return audience
        wanted = self.people or math.ceil(audience * self.share / 100)
        return min(wanted, audience)

    def sizes(self, audience: int, arms: int) -> tuple[int, ...]:
        """How many each wave has; together all of them, and none is empty.

        The first of several gives each arm what a bandit has to see before it may lean, if there
        are as many, and a fifth more for those who are not reached.
        """
        if self.way == "all" or not audience:
            return (audience,) if audience else ()
        if self.way == "first":
            part = self.part(audience)
            return (part, audience - part) if part < audience else (part,)
        even = math.ceil(audience / self.waves)
        first = min(audience, max(even, math.ceil(arms * FIRST * 1.2)))
        left, later = audience - first, self.waves - 1
        others = (left // later + (place < left % later) for place in range(later))
        return (first, *(each for each in others if each))

    def stored(self) -> dict[str, Any] | None:
        """As JSON; to all at once goes without saying."""
        return None if self.way == "all" else dataclasses.asdict(self)

    @classmethod
    def restored(cls, content: Mapping[str, Any] | None) -> "Steps":
        """From JSON."""
        return cls(**(content or {}))


def steps_of(experiment: Experiment) -> Steps:
    """How its message goes out."""
    return Steps.restored(experiment.steps)


def window_of(experiment: Experiment) -> timedelta:
    """For how long after the first meeting things count."""
    if experiment.window_hours:
        return timedelta(hours=experiment.window_hours)
    return timedelta(days=experiment.window_days)


def hours_of(experiment: Experiment) -> int:
    """The same in hours."""
    return window_of(experiment) // timedelta(hours=1)
