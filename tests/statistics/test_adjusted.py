"""Ratios, CUPED and strata against the regressions of statsmodels that they are."""

import math

import numpy as np
import pytest
import statsmodels.api as sm
from hypothesis import given
from hypothesis import strategies as st

from domain.statistics import means, pairs, strata
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
