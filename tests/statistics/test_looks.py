"""Sequences, Holm, imbalance, beliefs and the bandit against scipy, statsmodels and draws."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy import stats
from statsmodels.stats.multitest import multipletests

from domain.statistics import bandit, imbalance, means, multiple, sequential
from domain.statistics.beliefs import Belief, Beta, Normal, chances, normals
from domain.statistics.estimate import Share
from domain.statistics.imbalance import Stretch
from domain.statistics.means import Average

p_values = st.lists(st.floats(0, 1), min_size=1, max_size=12)


@settings(max_examples=20)
@given(p_values)
def test_holm_is_statsmodels(given_values: list[float]) -> None:
    wanted = multipletests(given_values, method="holm")[1]

    assert multiple.holm(given_values) == pytest.approx(wanted.tolist())


@given(st.lists(st.integers(5, 100_000), min_size=2, max_size=10), st.integers(1, 9))
def test_imbalance_is_scipys_chi_square(counts: list[int], heavy: int) -> None:
    weights = (heavy, *(1,) * (len(counts) - 1))
    ours = imbalance.balance(counts, [Stretch(people=1, weights=weights)])
    expected = np.array(weights) / sum(weights) * sum(counts)

    if ours.state == "few":
        assert expected.min() < 5
    else:
        wanted = stats.chisquare(counts, expected).pvalue
        assert ours.p_value == pytest.approx(wanted, rel=1e-6, abs=1e-12)


def test_imbalance_knows_that_weights_were_changed() -> None:
    """600 and 400 are fair: half of the people came while the weights were 70 to 30."""
    stretches = [Stretch(people=500, weights=(1, 1)), Stretch(people=500, weights=(7, 3))]

    assert imbalance.balance([600, 400], stretches).state == "fair"
    assert imbalance.balance([600, 400], stretches[:1]).state == "blocked"


def test_imbalance_of_a_few_people_is_not_judged() -> None:
    assert imbalance.balance([9, 0], [Stretch(people=1, weights=(1, 1))]).state == "few"


@given(st.floats(-6, 6), st.floats(0.01, 100), st.sampled_from((0.9, 0.95, 0.995)))
def test_a_sequence_leaves_zero_out_when_its_p_value_says_so(
    z: float, x: float, level: float
) -> None:
    p_value = sequential.p_value(z, x)

    if abs(p_value - (1 - level)) > 1e-9:
        assert (abs(z) > sequential.boundary(x, level)) is (p_value < 1 - level)


@given(st.sampled_from((0.9, 0.95, 0.99)), st.floats(0.1, 5))
def test_a_sequence_is_narrowest_where_it_was_planned(level: float, factor: float) -> None:
    """Of all tunings none is narrower at the planned number than the one made for it."""
    best = sequential.narrowest(level)

    assert sequential.boundary(best, level) <= sequential.boundary(best * factor, level) * 1.0005


@given(st.floats(-9, 9), st.integers(10, 90_000), st.integers(1, 9))
def test_steps_of_several_variants_agree_with_one_p_value(z: float, people: int, by: int) -> None:
    """The tuning is of the plan: Holm's step at a look changes the level and nothing else."""
    control, variant = (Average(count=people, value=v, error=0.1) for v in (1.0, 1.0 + z * 0.1))
    tuned = 1 - 0.05 / 9
    plain = sequential.compared(control, variant, planned=20_000, tuned=tuned)
    stepped = sequential.compared(
        control, variant, planned=20_000, confidence=1 - 0.05 / by, tuned=tuned
    )

    assert plain.p_value == stepped.p_value
    assert plain.p_value is not None
    if abs(plain.p_value * by - 0.05) > 1e-9:
        assert stepped.is_clear is (plain.p_value * by < 0.05)


def test_of_an_arm_where_nobody_paid_yet_nothing_is_certain() -> None:
    """One buyer of a hundred beside none says as much of money as it says of conversions."""
    nobody = Average(count=100, value=0, error=0)
    one = Average(count=100, value=10, error=10)
    [_, told] = chances(normals([nobody, one]))

    assert 0.6 < told.best < 0.9
    assert [each.best for each in chances(normals([nobody] * 4))] == [0.25] * 4
    # A tenth of the people, who by chance all paid alike, is no surer than the rest.
    small = normals([Average(count=900, value=9, error=1), Average(count=100, value=4, error=0.5)])
    assert small[0].spread == 1
    assert small[1].spread > 2.5
    assert normals([Average(count=1, value=3, error=math.inf), one])[0].spread > 1e6


def test_a_sequence_is_wider_than_one_look_and_narrows_with_people() -> None:
    control, variant = (Average(count=500, value=v, error=0.01) for v in (0.1, 0.14))
    early = sequential.compared(control, variant, planned=10_000)
    late = sequential.compared(control, variant, planned=1_000)
    few = sequential.divided(control, Average(count=500, value=0.3, error=0.01))

    assert (early.high - early.low) > (late.high - late.low) > 2 * 1.96 * math.hypot(0.01, 0.01)
    assert few is not None
    assert few.is_clear
    assert few.low < 2 < few.high


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(60, 4_000)), min_size=2, max_size=5))
def test_chances_of_conversions_are_those_of_draws(arms: list[tuple[int, int]]) -> None:
    beliefs = [Beta.of(Share(hits=hits, total=total)) for hits, total in arms]
    draws = np.random.default_rng(1).beta(
        [each.a for each in beliefs], [each.b for each in beliefs], (40_000, len(arms))
    )

    agree(beliefs, draws, is_inverse=False)
    agree(beliefs, draws, is_inverse=True)


@given(st.lists(st.tuples(st.floats(-50, 50), st.floats(0.5, 20)), min_size=2, max_size=5))
def test_chances_of_means_are_those_of_draws(arms: list[tuple[float, float]]) -> None:
    beliefs = [Normal(middle=middle, spread=spread) for middle, spread in arms]
    middles, spreads = zip(*arms, strict=True)
    draws = np.random.default_rng(1).normal(middles, spreads, (40_000, len(arms)))

    agree(beliefs, draws, is_inverse=False)
    agree(beliefs, draws, is_inverse=True)


def agree(
    beliefs: list[Beta] | list[Normal],
    draws: NDArray[np.float64],
    *,
    is_inverse: bool,
) -> None:
    told = chances(beliefs, is_inverse=is_inverse)
    signed = -draws if is_inverse else draws
    best = np.bincount(signed.argmax(axis=1), minlength=len(beliefs)) / len(draws)
    loss = (signed.max(axis=1)[:, None] - signed).mean(axis=0)

    assert sum(each.best for each in told) == pytest.approx(1)
    assert [each.best for each in told] == pytest.approx(best.tolist(), abs=0.015)
    scale = max(each.spread for each in beliefs)
    assert [each.loss for each in told] == pytest.approx(loss.tolist(), abs=0.04 * scale)


def test_two_means_have_the_chance_of_the_normal_distribution() -> None:
    told = chances([Normal(middle=0, spread=3), Normal(middle=5, spread=4)])

    assert told[1].best == pytest.approx(stats.norm.cdf(1), abs=1e-4)
    assert told[0].loss == pytest.approx(5 * stats.norm.cdf(1) + 5 * stats.norm.pdf(1), abs=1e-3)


def test_a_million_people_are_as_quick_as_a_hundred() -> None:
    """Arms far apart for their width: the points lie where the beliefs are."""
    arms = [Share(hits=100_000 + 900 * n, total=1_000_000) for n in range(10)]
    told = chances([Beta.of(each) for each in arms])

    assert told[9].best == pytest.approx(0.983, abs=0.01)


def test_the_bandit_waits_for_a_hundred_in_every_arm() -> None:
    beliefs = [Beta.of(Share(hits=h, total=99)) for h in (1, 50)]

    assert bandit.weights(beliefs, [500, 99]) == (0.5, 0.5)


def test_the_bandit_adds_the_floor_to_every_arm() -> None:
    beliefs: list[Belief] = [Beta.of(Share(hits=h, total=1_000)) for h in (10, 100, 12)]
    shares = bandit.weights(beliefs, [1_000] * 3, floor=0.05)

    assert shares == pytest.approx((0.05, 0.9, 0.05), abs=1e-6)
    assert bandit.weights(beliefs, [1_000] * 3, floor=0.05, is_inverse=True)[1] == pytest.approx(
        0.05
    )


def test_the_bandit_refuses_a_floor_above_the_whole() -> None:
    beliefs = [Beta.of(Share(hits=1, total=200))] * 10

    with pytest.raises(ValueError, match="10 arms"):
        bandit.weights(beliefs, [200] * 10, floor=0.11)


def test_no_lift_that_would_run_to_hundreds_of_percent() -> None:
    control, variant = (Average(count=459, value=v, error=0.01) for v in (0.04, 0.074))

    assert sequential.divided(control, variant, planned=4_000) is None
    assert means.divided(control, variant) is not None
