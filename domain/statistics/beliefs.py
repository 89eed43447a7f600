"""What the data make us believe: the chance to be best and what a wrong choice would cost.

Beta(1, 1) before for conversions, a flat prior for means. Integrals by the trapezoid rule on
points laid close where each arm's belief is; the property tests hold them against draws.
"""

import dataclasses
import itertools
import math
from collections.abc import Sequence
from typing import Protocol

from domain.statistics.distributions import log_beta
from domain.statistics.estimate import Share
from domain.statistics.means import Average

POINTS, WIDTH = 320, 10.0
UNKNOWN = 1e9


class Belief(Protocol):
    """A distribution of the true value of an arm."""

    @property
    def middle(self) -> float:
        """Its mean."""

    @property
    def spread(self) -> float:
        """Its standard deviation."""

    @property
    def ends(self) -> tuple[float, float]:
        """What is possible at all."""

    def density(self, x: float) -> float:
        """Its density there."""

    def turned(self) -> "Belief":
        """The same of a value where less is better."""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Beta:
    """The belief about a conversion."""

    a: float
    b: float

    @classmethod
    def of(cls, share: Share) -> "Beta":
        """After so many hits of so many."""
        return cls(a=share.hits + 1, b=share.total - share.hits + 1)

    @property
    def middle(self) -> float:
        return self.a / (self.a + self.b)

    @property
    def spread(self) -> float:
        whole = self.a + self.b
        return math.sqrt(self.a * self.b / (whole * whole * (whole + 1)))

    @property
    def ends(self) -> tuple[float, float]:
        return 0.0, 1.0

    def density(self, x: float) -> float:
        if not 0 < x < 1:
            # Only Beta(1, n) and Beta(n, 1) are more than nothing at an end.
            return self.b * (x == 0) * (self.a == 1) + self.a * (x == 1) * (self.b == 1)
        log = (self.a - 1) * math.log(x) + (self.b - 1) * math.log1p(-x)
        return math.exp(log - log_beta(self.a, self.b))

    def turned(self) -> "Beta":
        return Beta(a=self.b, b=self.a)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Normal:
    """The belief about a mean of many people; `spread` is its standard error."""

    middle: float
    spread: float

    @property
    def ends(self) -> tuple[float, float]:
        return -math.inf, math.inf

    def density(self, x: float) -> float:
        z = (x - self.middle) / self.spread
        return math.exp(-z * z / 2) / (self.spread * math.sqrt(2 * math.pi))

    def turned(self) -> "Normal":
        return Normal(middle=-self.middle, spread=self.spread)


def normals(averages: Sequence[Average]) -> list[Normal]:
    """The beliefs about several means; a small arm varies no less than all do together.

    Where nobody has paid yet nothing is certain: the next one may. Of an arm about which nothing is
    known at all the belief is as wide as the shop's prices are.
    """
    known = [each for each in averages if each.is_known]
    people = sum(each.count for each in known)
    spread = sum(each.error**2 * each.count * each.count for each in known) / max(people, 1)

    def of(each: Average) -> Normal:
        if not each.is_known:
            return Normal(middle=each.value, spread=UNKNOWN)
        least = math.sqrt(spread / each.count)
        is_small = each.count * len(known) < people or not each.error
        return Normal(middle=each.value, spread=max(each.error, least) if is_small else each.error)

    return [of(each) for each in averages]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Chance:
    """`best` is the chance to be the best of all; `loss` what choosing it is expected to cost.

    The loss is in the unit of the values: the mean of how far the truly best one is above it.
    """

    best: float
    loss: float


def chances(beliefs: Sequence[Belief], *, is_inverse: bool = False) -> tuple[Chance, ...]:
    """The chance and the loss of every arm; `is_inverse`: less is better."""
    if len(beliefs) == 1 or any(not each.spread for each in beliefs):
        return _certain(beliefs, is_inverse=is_inverse)
    ours = [each.turned() for each in beliefs] if is_inverse else list(beliefs)
    points = _points(ours)
    below = [_below(each, points) for each in ours]
    every = [math.prod(shares) for shares in zip(*below, strict=True)]
    top = points[-1] - _area(points, every)
    best = [_best(place, below) for place in range(len(ours))]
    whole = sum(best)
    return tuple(
        Chance(best=chance / whole, loss=max(top - each.middle, 0.0))
        for each, chance in zip(ours, best, strict=True)
    )


def _certain(beliefs: Sequence[Belief], *, is_inverse: bool) -> tuple[Chance, ...]:
    sign = -1 if is_inverse else 1
    top = max(sign * each.middle for each in beliefs)
    winners = sum(sign * each.middle == top for each in beliefs)
    return tuple(
        Chance(best=(sign * each.middle == top) / winners, loss=top - sign * each.middle)
        for each in beliefs
    )


def _points(beliefs: Sequence[Belief]) -> list[float]:
    """Close where each belief is, and evenly between them for the tails."""
    ends = [
        (
            max(each.middle - WIDTH * each.spread, each.ends[0]),
            min(each.middle + WIDTH * each.spread, each.ends[1]),
        )
        for each in beliefs
    ]
    ends.append((min(low for low, _ in ends), max(high for _, high in ends)))
    return sorted(
        {low + (high - low) * n / POINTS for low, high in ends for n in range(POINTS + 1)}
    )


def _below(belief: Belief, points: list[float]) -> list[float]:
    """The distribution function at the points, scaled to end at 1."""
    heights = [belief.density(x) for x in points]
    steps = (
        (after - before) * (one + two) / 2
        for (before, after), (one, two) in zip(
            itertools.pairwise(points), itertools.pairwise(heights), strict=True
        )
    )
    sums = list(itertools.accumulate(steps, initial=0.0))
    return [each / sums[-1] for each in sums]


def _best(place: int, below: list[list[float]]) -> float:
    """The chance that this one is above all others: the others' distributions over its own."""
    rest = [each for other, each in enumerate(below) if other != place]
    others = [math.prod(shares) for shares in zip(*rest, strict=True)] if rest else []
    return _area(below[place], others)


def _area(points: Sequence[float], heights: Sequence[float]) -> float:
    return sum(
        (after - before) * (one + two) / 2
        for (before, after), (one, two) in zip(
            itertools.pairwise(points), itertools.pairwise(heights), strict=True
        )
    )
