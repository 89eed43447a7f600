"""Trials of arms that are not alike in size: a small arm of money, shares that a bandit moves."""

import numpy as np

from domain.experiments.verdict.deciding import decide
from domain.experiments.verdict.evidence import Arm, Cohort, Evidence, Measured, Plan
from domain.experiments.verdict.reweighing import reweighed
from domain.statistics import means, sequential
from domain.statistics.imbalance import Stretch
from domain.statistics.means import Average
from tests.benchmarks.trials import Spending, days_of_spending
from tests.verdict.cases import ORDERS, hits

# A wave, and the conversion of each: days are not alike, arms are.
WAVE = 600
RATES = (0.05, 0.09, 0.04, 0.07)


def small_arm(random: np.random.Generator, a_day: int, days: int) -> tuple[bool, bool, bool]:
    """Whether arms of nine tenths and a tenth are called unlike: watched, at the end, by Welch."""
    arms = [days_of_spending(random, Spending(), people, days) for people in (9 * a_day, a_day)]
    both = [
        (Average.of(one), Average.of(two))
        for one, two in zip(*arms, strict=True)
        if one.squares and two.count > 1
    ]
    live = any(
        sequential.compared(*means.evened(*each), planned=10 * a_day * days).is_clear
        for each in both
    )
    last = means.compared(*means.evened(*both[-1])).is_clear
    return live, last, means.compared(*both[-1]).is_clear


def bandit(random: np.random.Generator, effect: float = 0.0) -> tuple[bool, float]:
    """Whether the verdict after the last wave calls B better or worse, and the difference."""
    cohorts: list[Cohort] = []
    stretches: list[Stretch] = []
    weights: tuple[int, ...] = (500, 500)
    met = [0, 0]
    for wave, rate in enumerate(RATES):
        second = int(random.binomial(WAVE, weights[1] / 1_000))
        people = (WAVE - second, second)
        rates = (rate, rate + effect)
        both = zip(people, rates, strict=True)
        bought = [int(random.binomial(count, each)) for count, each in both]
        arms = tuple(
            hits(count, got / count if count else 0)
            for count, got in zip(people, bought, strict=True)
        )
        cohorts.append(Cohort(day=wave, stretch=wave, arms=arms))
        stretches.append(Stretch(people=WAVE, weights=tuple(map(float, weights))))
        met = [before + now for before, now in zip(met, people, strict=True)]
        measured = Measured(measure=ORDERS, cohorts=tuple(cohorts))
        weights = reweighed(measured, 2)
    told = decide(
        Evidence(
            plan=Plan(
                people=1, days=1, effect=0, window_days=1, is_sequential=False, is_stream=False
            ),
            arms=tuple(Arm(key=key, exposed=count) for key, count in zip("AB", met, strict=True)),
            stretches=tuple(stretches),
            goal=Measured(measure=ORDERS, cohorts=tuple(cohorts)),
            elapsed_days=30.0,
        )
    )
    if not told.comparisons:
        return False, 0.0
    return told.comparisons[0].state != "open", told.comparisons[0].effect.value
