"""A few hundred experiments of chance; thousands of them are in the benchmarks."""

import math
from collections.abc import Callable

import numpy as np
import pytest

from domain.statistics import imbalance, means, power, proportions, sequential
from domain.statistics.distributions import two_sided_z
from domain.statistics.estimate import Estimate, Share, Sums
from domain.statistics.imbalance import Stretch
from domain.statistics.means import Average
from domain.statistics.power import Rule
from tests.benchmarks import judged_trials

TESTS, DAYS, A_DAY = 400, 14, 300


def test_watching_every_day_is_safe_by_a_sequence_and_not_by_naive_peeking() -> None:
    random = np.random.default_rng(5)
    live = naive = 0
    for _ in range(TESTS):
        hits = np.cumsum(random.binomial(A_DAY, 0.05, (2, DAYS)), axis=1)
        days = [
            [Share(hits=int(arm[day]), total=A_DAY * (day + 1)) for arm in hits]
            for day in range(DAYS)
        ]
        naive += any(abs(proportions.pooled_z(*each)) > two_sided_z(0.95) for each in days)
        live += any(
            sequential.compared(
                *(Average.of_share(arm) for arm in each), planned=2 * A_DAY * DAYS
            ).is_clear
            for each in days
        )

    assert live / TESTS <= 0.05
    assert naive / TESTS > 0.12


@pytest.mark.parametrize("looks", [0, 4])
def test_a_plan_finds_its_effect_as_often_as_it_says(looks: int) -> None:
    random = np.random.default_rng(5)
    rule = Rule(looks=looks)
    people = power.people_for_shares(0.1, 0.02, rule)
    a_look = math.ceil(people / max(looks, 1))
    found = 0
    for _ in range(TESTS):
        arms = [np.cumsum(random.binomial(a_look, rate, max(looks, 1))) for rate in (0.1, 0.12)]
        shares = [
            [Share(hits=int(arm[n]), total=a_look * (n + 1)) for arm in arms]
            for n in range(max(looks, 1))
        ]
        found += any(
            sequential.compared(
                *(Average.of_share(arm) for arm in each), planned=2 * people
            ).is_clear
            if looks
            else proportions.difference(*each).is_clear
            for each in shares
        )

    assert found / TESTS == pytest.approx(0.8, abs=0.06)


def test_intervals_of_money_hold_the_truth() -> None:
    random = np.random.default_rng(5)
    held = 0
    for _ in range(TESTS):
        arms = []
        for _ in range(2):
            paid = random.lognormal(7, 1.2, random.binomial(4_000, 0.05))
            arms.append(
                Sums(count=4_000, total=float(paid.sum()), squares=float((paid * paid).sum()))
            )
        told = means.difference(*arms)
        held += told.low <= 0 <= told.high

    assert held / TESTS == pytest.approx(0.95, abs=0.03)


def test_lost_people_are_noticed() -> None:
    random = np.random.default_rng(5)
    even = [Stretch(people=1, weights=(1, 1))]
    counts = random.binomial(20_000, 0.48, TESTS)
    states = [imbalance.balance([int(n), 20_000 - int(n)], even).state for n in counts]

    assert states.count("blocked") / TESTS > 0.97


def test_a_sequence_needs_about_twice_the_people() -> None:
    fixed, live = (power.people_for_shares(0.05, 0.01, Rule(looks=looks)) for looks in (0, 4))

    assert live / fixed == pytest.approx(1.85, abs=0.1)
    assert power.power_of_shares(0.05, 0.01, live, Rule(looks=4)) == pytest.approx(0.8, abs=0.001)


def test_money_whose_spread_grows_with_it_needs_more_people() -> None:
    plain = power.people_for_means(100.0, 2.0, Rule())

    assert power.people_for_means(100.0, 2.0, Rule(), mean=10.0) == pytest.approx(
        1.1 * plain, abs=2
    )


@pytest.mark.parametrize("case", [judged_trials.cut_money, judged_trials.cut_lift])
def test_intervals_of_cut_money_cover_what_they_promise(
    case: Callable[[np.random.Generator], Estimate | None],
) -> None:
    """95 % pay nothing and the rest with a heavy tail; the truth is the mean after the cut."""
    random = np.random.default_rng(8)
    one, two = (judged_trials.cut_mean(each) for each in judged_trials.ARMS)
    truth = two - one if case is judged_trials.cut_money else two / one - 1
    told = [case(random) for _ in range(400)]
    covered = sum(each is not None and each.low <= truth <= each.high for each in told)

    assert 0.925 < covered / len(told) < 0.975


def test_the_cut_makes_intervals_narrower_and_hides_no_whale() -> None:
    random = np.random.default_rng(9)
    cut, uncut = (
        [judged_trials.width(case(random)) for _ in range(60)]
        for case in (judged_trials.cut_money, judged_trials.uncut_money)
    )

    assert sum(cut) < 0.9 * sum(uncut)


def test_intervals_of_an_adjusted_conversion_cover_what_they_promise() -> None:
    random = np.random.default_rng(10)
    truth = judged_trials.true_difference()
    told = [judged_trials.conversion_difference(random) for _ in range(400)]
    covered = sum(each.low <= truth <= each.high for each in told)

    assert 0.925 < covered / len(told) < 0.975


def test_nothing_is_taken_out_where_the_past_says_nothing() -> None:
    random = np.random.default_rng(11)
    found = [judged_trials.conversion(random, pull=0.0)[0] for _ in range(60)]

    assert {each.by for each in found} == {""}
