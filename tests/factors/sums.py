"""Shares, means and directions for the oracle of figures."""

import math
import statistics
from collections.abc import Sequence


def share(part: float, whole: float) -> float | None:
    return 100 * part / whole if whole else None


def mean(values: Sequence[float]) -> float | None:
    return statistics.fmean(values) if values else None


def growth(now: float, before: float) -> float | None:
    return 100 * (now - before) / (now + before) if now + before else None


def spread(values: Sequence[float]) -> float | None:
    """The standard deviation in percent of the mean."""
    if len(values) < 3 or not sum(values):
        return None
    return 100 * statistics.pstdev(values) / statistics.fmean(values)


def turning(turns: Sequence[float]) -> tuple[float, float]:
    """The length and the direction of the mean of turns, both as parts of a whole one."""
    if not turns:
        return 0.0, 0.0
    x = statistics.fmean(math.cos(2 * math.pi * each) for each in turns)
    y = statistics.fmean(math.sin(2 * math.pi * each) for each in turns)
    return math.hypot(x, y), math.atan2(y, x) / (2 * math.pi)
