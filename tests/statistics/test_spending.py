"""Money most people don't spend: limits, parts of an effect, people who carry it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.statistics import means, pairs, spending
from domain.statistics.estimate import Sums
from domain.statistics.pairs import Pairs
from domain.statistics.spending import Payers

amounts = st.lists(st.integers(0, 1_000_000), min_size=1, max_size=300)


@given(amounts, st.sampled_from((0.9, 0.95, 0.99)))
def test_the_limit_is_numpys_quantile_of_those_who_paid(values: list[int], share: float) -> None:
    paid = [each for each in values if each]
    wanted = int(np.quantile(paid, share, method="inverted_cdf")) if paid else None

    assert spending.limit(values, share) == wanted


def test_the_limit_is_not_zero_where_almost_nobody_pays() -> None:
    assert spending.limit([0] * 990 + list(range(1, 11))) == 10


@given(amounts, amounts)
def test_the_parts_make_the_whole_difference(one: list[int], two: list[int]) -> None:
    arms = [
        Payers(people=len(each), paid=Sums.of(value for value in each if value))
        for each in (one, two)
    ]
    told = spending.parts(*arms)
    whole = means.difference(Sums.of(one), Sums.of(two)).value

    assert told.by_payers + told.by_sums == pytest.approx(whole, rel=1e-9, abs=1e-6)


def test_one_whale_is_loud_and_a_usual_basket_is_not() -> None:
    usual = [0] * 900 + list(range(1_000, 1_100))
    control, variant = Sums.of(usual), Sums.of([*usual, 90_000])
    apart = means.difference(control, variant)

    assert spending.influence(90_000, variant, apart) > spending.LOUD
    assert spending.influence(1_050, variant, apart) < spending.LOUD
    assert spending.influence(5, Sums.of([5]), apart) == 0


def test_one_whale_is_loud_in_a_ratio() -> None:
    """What the ratio would be without this person, counted anew."""
    usual = [(1_000.0 + each, 1.0) for each in range(200)]
    control, variant = Pairs.of(usual), Pairs.of([*usual, (90_000.0, 2.0)])
    apart = means.compared(pairs.ratio(control), pairs.ratio(variant))
    moved = pairs.ratio(variant).value - pairs.ratio(control).value
    told = spending.influence_on_ratio(90_000, 2, variant, apart)

    assert told == pytest.approx(moved / ((apart.high - apart.low) / 2))
    assert told > spending.LOUD
    assert spending.influence_on_ratio(1_000, 1, variant, apart) < spending.LOUD
    assert spending.influence_on_ratio(5, 1, Pairs.of([(5, 1)]), apart) == 0
