"""Sums over days of cohorts."""

import math

from domain.experiments.verdict.evidence import Evidence, Measured
from domain.statistics.estimate import Sums
from domain.statistics.pairs import Pairs

NOTHING = Sums(count=0, total=0, squares=0)
EMPTY = Pairs(y=NOTHING, x=NOTHING, products=0)


def days_ripe(evidence: Evidence) -> int:
    """Days of cohorts whose windows are over; of what was sent once all that are there."""
    if not evidence.plan.is_stream:
        return max((each.day + 1 for each in evidence.goal.cohorts), default=0)
    ripe = math.floor(evidence.elapsed_days) - evidence.plan.window_days
    return max(ripe, 0)


def summed(measured: Measured, days: int, arms: int) -> tuple[Pairs, ...]:
    """A Pairs per arm over the first so many days; empty ones where nobody was."""
    kept = [each for each in measured.cohorts if each.day < days]
    return tuple(sum((each.arms[arm] for each in kept), start=EMPTY) for arm in range(arms))
