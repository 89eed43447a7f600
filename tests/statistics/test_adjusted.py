"""Ratios, CUPED and strata against the regressions of statsmodels that they are."""

import math

import numpy as np
import pytest
import statsmodels.api as sm
from hypothesis import given
from hypothesis import strategies as st

from domain.statistics import adjusting, means, pairs, strata
from domain.statistics.estimate import Sums
from domain.statistics.pairs import Pairs

seeds = st.integers(0, 10_000)


@given(seeds, st.integers(20, 400))
def test_a_ratio_is_the_mean_of_its_linearisation(seed: int, people: int) -> None:
    random = np.random.default_rng(seed)
    x = random.poisson(2, people) + 1
    y = x * random.gamma(2, 500, people)
    ours = pairs.ratio(Pairs.of(zip(y.tolist(), x.tolist(), strict=True)))
    line = (y - y.sum() / x.sum() * x) / x.mean()

    assert ours.value == pytest.approx(y.sum() / x.sum())
    assert ours.error == pytest.approx(line.std(ddof=1) / math.sqrt(people), rel=1e-9)


def test_a_ratio_of_nothing_is_unknown() -> None:
    assert not pairs.ratio(Pairs.of([(0, 0), (0, 0)])).is_known


@given(seeds, st.integers(2, 4), st.floats(-3, 3))
def test_cuped_is_the_regression_with_one_slope(seed: int, arms: int, slope: float) -> None:
    random = np.random.default_rng(seed)
    arm = np.repeat(np.arange(arms), 30 + np.arange(arms))
    x = random.gamma(1, 100, len(arm))
    y = slope * x + arm * 5 + random.normal(0, 20, len(arm))
    dummies = [(arm == each).astype(float) for each in range(1, arms)]
    fit = sm.OLS(y, np.column_stack([np.ones(len(arm)), *dummies, x])).fit()
    sums = [Pairs.of(zip(y[arm == each], x[arm == each], strict=True)) for each in range(arms)]
    ours = pairs.cuped(sums)

    assert pairs.coefficient(sums) == pytest.approx(fit.params[-1], rel=1e-6, abs=1e-9)
    assert [each.value - ours[0].value for each in ours[1:]] == pytest.approx(
        list(fit.params[1:-1]), rel=1e-6, abs=1e-6
    )


def test_cuped_takes_away_what_was_foretold() -> None:
    random = np.random.default_rng(1)
    x = random.normal(100, 20, 4_000)
    y = x + random.normal(0, 10, 4_000)
    halves = [
        Pairs.of(zip(y[::2], x[::2], strict=True)),
        Pairs.of(zip(y[1::2], x[1::2], strict=True)),
    ]
    plain = means.difference(halves[0].y, halves[1].y)
    ours = means.compared(*pairs.cuped(halves))

    assert pairs.explained(halves) == pytest.approx(0.8, abs=0.02)
    assert ours.high - ours.low < 0.5 * (plain.high - plain.low)


def test_cuped_of_a_past_that_is_the_same_for_all_changes_nothing() -> None:
    halves = [Pairs.of([(1, 7), (4, 7)]), Pairs.of([(2, 7), (9, 7)])]

    assert pairs.coefficient(halves) == 0
    assert [each.value for each in pairs.cuped(halves)] == [2.5, 5.5]


@given(seeds)
def test_strata_are_the_regression_of_all_cells(seed: int) -> None:
    random = np.random.default_rng(seed)
    arm = random.integers(0, 2, 600)
    stratum = random.integers(0, 3, 600)
    y = stratum * 10 + arm * 2 + random.normal(0, 3, 600)
    cells = np.column_stack([(arm == a) & (stratum == s) for a in (0, 1) for s in range(3)])
    fit = sm.OLS(y, cells.astype(float)).fit(cov_type="HC2")
    mix = np.bincount(stratum) / 600
    told = fit.t_test(np.concatenate([-mix, mix]))
    sums = {
        str(s): [Sums.of(y[(arm == a) & (stratum == s)].tolist()) for a in (0, 1)] for s in range(3)
    }
    control, variant = strata.averages(sums)

    assert variant.value - control.value == pytest.approx(float(told.effect.item()))
    assert math.hypot(control.error, variant.error) == pytest.approx(float(told.sd.item()))


def test_thin_strata_go_together() -> None:
    many, few = Sums.of(range(50)), Sums.of(range(3))
    together = strata.averages({"city": [many, many], "village": [few, few], "none": [few, many]})

    assert together[0].count == 56
    assert strata.averages({"village": [few, few]})[0].value == 1


@given(seeds)
def test_ratios_within_one_stratum_are_plain_ratios(seed: int) -> None:
    random = np.random.default_rng(seed)
    arms = [_baskets(random, 60) for _ in range(2)]
    told = adjusting.ratios({"all": arms})

    for ours, arm in zip(told, arms, strict=True):
        plain = pairs.ratio(arm)
        assert (ours.value, ours.error) == pytest.approx((plain.value, plain.error))


def test_ratios_of_other_times_are_not_mixed_up() -> None:
    """Larger baskets in the good week, where one arm had most of its people: no difference."""
    random = np.random.default_rng(2)
    good, bad = (
        [_baskets(random, people, usual) for people in counts]
        for counts, usual in (((200, 1_800), 3_000), ((1_800, 200), 1_000))
    )
    plain = means.compared(*(pairs.ratio(one + two) for one, two in zip(good, bad, strict=True)))
    ours = means.compared(*adjusting.ratios({"good": good, "bad": bad}))

    assert plain.low > 500
    assert ours.low < 0 < ours.high


def test_intervals_of_ratios_within_times_cover_what_they_promise() -> None:
    random = np.random.default_rng(3)
    held = 0
    for _ in range(300):
        cells = {
            name: [_baskets(random, people, usual) for people in counts]
            for name, counts, usual in (("1", (80, 240), 2_000), ("2", (240, 80), 1_000))
        }
        told = means.compared(*adjusting.ratios(cells))
        held += told.low <= 0 <= told.high

    assert held / 300 == pytest.approx(0.95, abs=0.035)


def test_ratios_of_nothing_are_unknown() -> None:
    nothing = Pairs.of([(0, 0)] * 20)

    assert not adjusting.ratios({"a": [nothing, nothing]})[0].is_known


def _baskets(random: np.random.Generator, people: int, usual: float = 500) -> Pairs:
    """Money and orders of people, none of some."""
    x = random.poisson(1, people)
    y = x * random.gamma(2, usual / 2, people)
    return Pairs.of(zip(y.tolist(), x.tolist(), strict=True))
