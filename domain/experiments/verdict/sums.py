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


def by_week(
    evidence: Evidence, measured: Measured, days: int
) -> dict[str, tuple[Pairs, ...]] | None:
    """The arms of each week; None while the weights were the same all the time."""
    if len(evidence.stretches) < 2:  # noqa: PLR2004 - one set of weights
        return None
    found: dict[str, tuple[Pairs, ...]] = {}
    for each in measured.cohorts:
        if each.day < days:
            before = found.get(str(each.day // 7), (EMPTY,) * len(each.arms))
            summed_up = zip(before, each.arms, strict=True)
            found[str(each.day // 7)] = tuple(one + two for one, two in summed_up)
    return found or None


def summed(measured: Measured, days: int, arms: int) -> tuple[Pairs, ...]:
    """A Pairs per arm over the first so many days; empty ones where nobody was."""
    kept = [each for each in measured.cohorts if each.day < days]
    return tuple(sum((each.arms[arm] for each in kept), start=EMPTY) for arm in range(arms))
