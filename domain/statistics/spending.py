"""Money of people most of whom pay nothing: cutting the largest, and what an effect is made of.

Winsorising: Dixon, Annals of Mathematical Statistics 31 (1960); of experiments Kohavi, Tang and Xu,
"Trustworthy Online Controlled Experiments" (2020), chapter 22, where it is called capping.
"""

import dataclasses
import math
from collections.abc import Sequence

from domain.statistics import means, proportions
from domain.statistics.estimate import Estimate, Share, Sums
from domain.statistics.pairs import Pairs

# Of 100 people of whom five pay, that is 99.95 % of everybody.
QUANTILE = 0.99
# Somebody without whom the difference would move by a quarter of its half interval is named.
LOUD = 0.25


def limit(
    amounts: Sequence[int], quantile: float = QUANTILE, counts: Sequence[int] = ()
) -> int | None:
    """Where to winsorise: the quantile of those who paid, of all arms together.

    Of everybody it would often be zero, of each arm it would cut the effect itself. None when
    nobody paid. The value is one of the amounts (inverse of the empirical distribution), `counts`
    is how many people have each, one where it is left empty.
    """
    both = zip(amounts, counts or [1] * len(amounts), strict=True)
    paid = sorted(each for each in both if each[0] > 0)
    place = math.ceil(quantile * sum(count for _, count in paid))
    for amount, count in paid:
        place -= count
        if place <= 0:
            return amount
    return None


@dataclasses.dataclass(frozen=True, kw_only=True)
class Payers:
    """An arm: how many people, and the sums of those who paid anything."""

    people: int
    paid: Sums

    @property
    def share(self) -> Share:
        """Who paid."""
        return Share(hits=self.paid.count, total=self.people)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Parts:
    """A change of money per person as more payers and as larger sums.

    `by_payers` and `by_sums` are money per person and make the whole difference.
    """

    payers: Estimate
    sums: Estimate
    by_payers: float
    by_sums: float


def parts(control: Payers, variant: Payers, *, confidence: float = 0.95) -> Parts:
    """What the difference is made of, each change at the mean of the other's values."""
    more = variant.share.value - control.share.value
    larger = variant.paid.mean - control.paid.mean
    return Parts(
        payers=proportions.difference(control.share, variant.share, confidence=confidence),
        sums=means.difference(control.paid, variant.paid, confidence=confidence),
        by_payers=more * (variant.paid.mean + control.paid.mean) / 2,
        by_sums=larger * (variant.share.value + control.share.value) / 2,
    )


def influence(value: float, arm: Sums, difference: Estimate) -> float:
    """How far the difference moves without this person, in half intervals."""
    half = (difference.high - difference.low) / 2
    if arm.count < 2 or not 0 < half < math.inf:  # noqa: PLR2004 - the last one leaves no mean
        return 0.0
    return abs(value - arm.mean) / (arm.count - 1) / half


def influence_on_ratio(value: float, other: float, arm: Pairs, difference: Estimate) -> float:
    """The same of a ratio: this person adds `value` above and `other` below."""
    half = (difference.high - difference.low) / 2
    left = arm.x.total - other
    if not 0 < half < math.inf or left <= 0 or not arm.x.total:
        return 0.0
    return abs(arm.y.total / arm.x.total - (arm.y.total - value) / left) / half
