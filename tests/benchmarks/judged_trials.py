"""Trials of what a verdict really shows: money after its cut, means less what was known before."""

import math

import numpy as np

from domain.statistics import adjusting, means, spending
from domain.statistics.adjusting import Adjusted
from domain.statistics.distributions import normal_quantile
from domain.statistics.estimate import Estimate, Sums
from domain.statistics.pairs import Pairs
from tests.benchmarks.trials import Spending, pairs_of, sums_of

PEOPLE = 10_000
EFFECT = 0.02


def cut_mean(what: Spending, quantile: float = spending.QUANTILE) -> float:
    """The true mean of a person after the cut at this quantile of those who pay."""
    z = normal_quantile(quantile)
    highest = math.exp(what.middle + what.tail * z)
    below = math.exp(what.middle + what.tail**2 / 2) * _normal(z - what.tail)
    return what.share * (below + highest * (1 - _normal(z)))


def _normal(z: float) -> float:
    return (1 + math.erf(z / math.sqrt(2))) / 2


def cut_money(random: np.random.Generator) -> Estimate:
    """The judged difference of two arms, 5 and 5.5 of a hundred of whom pay."""
    return means.difference(*_cut(random))


def cut_lift(random: np.random.Generator) -> Estimate | None:
    """The judged lift of the same."""
    return means.lift(*_cut(random))


def uncut_money(random: np.random.Generator) -> Estimate:
    """The same arms as they are."""
    arms = [each.draw(random, PEOPLE) for each in ARMS]
    return means.difference(*(sums_of(each, PEOPLE) for each in arms))


ARMS = (Spending(), Spending(share=0.055))


def _cut(random: np.random.Generator) -> tuple[Sums, Sums]:
    paid = [np.round(each.draw(random, PEOPLE)) for each in ARMS]
    highest = spending.limit([int(each) for arm in paid for each in arm])
    one, two = (sums_of(np.minimum(arm, highest or 0), PEOPLE) for arm in paid)
    return one, two


def conversion(random: np.random.Generator, *, pull: float) -> tuple[Adjusted, list[Pairs]]:
    """Orders of 14 days and of the 14 before, by a taste that lasts as long as `pull` says.

    Strata are who had ever ordered: six times as long a past.
    """
    arms: list[Pairs] = []
    cells: dict[str, list[Pairs]] = {"new": [], "old": []}
    for effect in (0.0, EFFECT):
        taste = random.gamma(0.4, 0.25, 5_000)
        rate = pull * taste + (1 - pull) * 0.1
        bought, before, ever = (
            (random.random(5_000) < 1 - np.exp(-rate * times)).astype(float) for times in (1, 1, 6)
        )
        bought = np.maximum(bought, (random.random(5_000) < effect).astype(float))
        arms.append(pairs_of(bought, before))
        for name, is_old in (("new", 0.0), ("old", 1.0)):
            mask = ever == is_old
            cells[name].append(pairs_of(bought[mask], before[mask]))
    return adjusting.adjusted(arms, cells), arms


def conversion_difference(random: np.random.Generator) -> Estimate:
    """What a verdict shows of it."""
    return means.compared(*conversion(random, pull=1.0)[0].averages)


def true_difference() -> float:
    """Of `conversion` with a full pull: the effect falls on those who would not have bought."""
    nobody = math.pow(1 + 0.25, -0.4)
    return EFFECT * nobody


def width(told: Estimate) -> float:
    """From end to end."""
    return told.high - told.low
