"""A small arm beside a large one, and sums that a handful of people make."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.statistics import means, sequential
from domain.statistics.estimate import Share, Sums
from domain.statistics.means import Average
from domain.statistics.proportions import is_small

errors = st.floats(0, 100)
counts = st.integers(2, 100_000)


@given(counts, errors, errors)
def test_arms_of_one_size_are_as_sure_as_by_welch(count: int, one: float, two: float) -> None:
    arms = Average(count=count, value=1, error=one), Average(count=count, value=2, error=two)
    told = means.evened(*arms)

    assert math.hypot(*(each.error for each in told)) == pytest.approx(math.hypot(one, two))


@given(counts, counts, errors, errors)
def test_a_difference_never_becomes_surer(m: int, n: int, one: float, two: float) -> None:
    arms = Average(count=m, value=1, error=one), Average(count=n, value=2, error=two)
    told = means.evened(*arms)

    assert math.hypot(*(each.error for each in told)) >= math.hypot(one, two)
    assert [each.value for each in told] == [1, 2]


def test_of_too_few_nothing_is_known_still() -> None:
    arms = Average(count=1, value=1, error=math.inf), Average(count=9, value=2, error=1)

    assert means.evened(*arms) == arms


def test_a_tenth_of_the_people_is_not_called_worse_by_chance() -> None:
    """Equal arms of 900 and 100, two of a hundred pay; Welch's test alone errs far too often."""
    random = np.random.default_rng(4)
    plain = ours = live = 0
    for _ in range(400):
        arms = [Average.of(_spent(random, people)) for people in (900, 100)]
        plain += means.compared(*arms).is_clear
        ours += means.compared(*means.evened(*arms)).is_clear
        live += sequential.compared(*means.evened(*arms), planned=1_000).is_clear

    assert plain / 400 > 0.15
    assert ours / 400 < 0.05
    assert live / 400 < 0.01


def _spent(random: np.random.Generator, people: int) -> Sums:
    paid = random.lognormal(7, 1, random.binomial(people, 0.02))
    return Sums(count=people, total=float(paid.sum()), squares=float((paid * paid).sum()))


@given(st.integers(0, 40), st.integers(40, 500), st.integers(0, 40), st.integers(40, 500))
def test_few_people_of_equal_sums_are_few_hits(a: int, m: int, b: int, n: int) -> None:
    """What a conversion calls few, money calls few, unless all the others are few."""
    one, two = Share(hits=a, total=2 * m), Share(hits=b, total=2 * n)
    spent = (
        Sums(count=each.total, total=500 * each.hits, squares=250_000 * each.hits)
        for each in (one, two)
    )

    assert means.are_few(*spent) is (is_small(one, two) and a + b > 0)


def test_one_large_sum_among_small_ones_is_few() -> None:
    usual = Sums.of([0] * 900 + [1_000] * 100)

    assert not means.are_few(usual, usual)
    assert means.are_few(usual, Sums.of([0] * 900 + [1_000] * 99 + [1_000_000]))
