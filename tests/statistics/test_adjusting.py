"""Taking out of the noise what was known before: against regressions, and never worse."""

import numpy as np
import pytest
import statsmodels.api as sm
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from domain.statistics import adjusting, means, pairs
from domain.statistics.adjusting import adjusted
from domain.statistics.estimate import Sums
from domain.statistics.pairs import Pairs

Floats = NDArray[np.float64]
seeds = st.integers(0, 10_000)


def people(
    seed: int, *, count: int = 900, pull: float = 0.0, apart: float = 0.0
) -> tuple[Floats, Floats, Floats, Floats]:
    """Arm, stratum, past and value of each; `pull` of the past, `apart` of the stratum."""
    random = np.random.default_rng(seed)
    arm = random.integers(0, 2, count).astype(float)
    stratum = random.integers(0, 3, count).astype(float)
    past = random.gamma(1, 10, count)
    value = pull * past + apart * stratum + arm * 2 + random.normal(0, 3, count)
    return arm, stratum, past, value


def sums(value: Floats, past: Floats, mask: Floats) -> Pairs:
    here = mask.astype(bool)
    return Pairs.of(zip(value[here].tolist(), past[here].tolist(), strict=True))


def cut(told: tuple[Floats, Floats, Floats, Floats]) -> tuple[list[Pairs], dict[str, list[Pairs]]]:
    arm, stratum, past, value = told
    arms = [sums(value, past, arm == each) for each in (0, 1)]
    cells = {
        str(each): [sums(value, past, (stratum == each) & (arm == a)) for a in (0, 1)]
        for each in range(3)
    }
    return arms, cells


@given(seeds)
def test_the_slope_within_strata_is_that_of_the_regression(seed: int) -> None:
    told = people(seed, pull=0.7, apart=4)
    arm, stratum, past, value = told
    cells = [((arm == a) & (stratum == s)).astype(float) for a in (0, 1) for s in range(3)]
    fit = sm.OLS(value, np.column_stack([*cells, past])).fit()

    assert adjusting.slope(cut(told)[1]) == pytest.approx(fit.params[-1], rel=1e-6)


@given(seeds, st.floats(-1, 1), st.floats(-5, 5))
def test_it_is_never_wider_than_plain_means(seed: int, pull: float, apart: float) -> None:
    arms, cells = cut(people(seed, pull=pull, apart=apart))
    plain = means.difference(arms[0].y, arms[1].y)
    found = adjusted(arms, cells)
    ours = means.compared(*found.averages)

    assert ours.high - ours.low <= (plain.high - plain.low) * (1 + 1e-9)
    assert (found.by == "") == (found.saved == 0)


@pytest.mark.parametrize(
    ("pull", "apart", "by"), [(0.0, 0.0, ""), (0.8, 0.0, "past"), (0.8, 6.0, "both")]
)
def test_the_way_that_helps_is_taken(pull: float, apart: float, by: str) -> None:
    told = adjusted(*cut(people(1, count=6_000, pull=pull, apart=apart)))

    assert told.by == by
    assert [round(each.value - told.averages[0].value) for each in told.averages] == [0, 2]


def test_strata_alone_where_the_past_says_nothing() -> None:
    arm, stratum, past, value = people(2, count=6_000, apart=6.0)
    told = adjusted(*cut((arm, stratum, np.zeros_like(past), value)))

    assert told.by in {"mix", "both"}
    assert told.saved > 0.5


def test_changed_shares_are_never_compared_without_their_times() -> None:
    """Nothing is gained by these strata, but the arms would differ without them."""
    arms, cells = cut(people(3))

    assert adjusted(arms, cells).by == ""
    assert adjusted(arms, cells, is_bound=True).by


def test_nobody_is_not_adjusted() -> None:
    nobody = Sums(count=0, total=0, squares=0)
    empty = Pairs(y=nobody, x=nobody, products=0)

    for cells, is_bound in ((None, False), ({"a": [empty, empty]}, True)):
        assert not adjusted([empty, empty], cells, is_bound=is_bound).averages[0].is_known


def test_a_conversion_foretold_by_earlier_orders_gets_a_narrower_interval() -> None:
    random = np.random.default_rng(5)
    before = (random.random(20_000) < 0.1).astype(float)
    arm = np.arange(20_000) % 2
    bought = (random.random(20_000) < 0.02 + 0.3 * before + 0.01 * arm).astype(float)
    arms = [sums(bought, before, arm == each) for each in (0, 1)]
    found = adjusted(arms, None)

    assert found.by == "past"
    assert found.saved == pytest.approx(pairs.explained(arms), abs=0.01)
    assert found.saved > 0.1
