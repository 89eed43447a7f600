"""Two conversions, two means and plans, against scipy and statsmodels."""

import math
import warnings

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import optimize, stats
from statsmodels.stats import proportion as rivals
from statsmodels.stats import weightstats
from statsmodels.stats.power import NormalIndPower

from domain.statistics import distributions, means, power, proportions
from domain.statistics.estimate import Share, Sums
from domain.statistics.power import Rule

totals = st.integers(20, 1_000_000)
levels = st.sampled_from((0.9, 0.95, 0.99, 0.995))


@st.composite
def shares(draw: st.DrawFn) -> Share:
    total = draw(totals)
    return Share(hits=draw(st.integers(0, total)), total=total)


values = st.lists(st.integers(-10_000, 1_000_000), min_size=2, max_size=60)
baskets = st.lists(st.integers(1_000, 5_000), min_size=5, max_size=60)


@given(st.floats(-40, 40), st.floats(1, 1e6))
def test_students_tail_is_scipys(t: float, freedom: float) -> None:
    assert distributions.student_two_sided(t, freedom) == pytest.approx(
        2 * stats.t.sf(abs(t), freedom), rel=1e-6, abs=1e-300
    )


@given(levels, st.floats(1, 2e6))
def test_students_quantile_is_scipys(level: float, freedom: float) -> None:
    wanted = stats.t.ppf((1 + level) / 2, freedom)

    assert distributions.student_quantile(level, freedom) == pytest.approx(wanted, rel=1e-5)


@given(st.floats(0, 400), st.integers(1, 30))
def test_chi_squares_tail_is_scipys(x: float, freedom: int) -> None:
    wanted = stats.chi2.sf(x, freedom)

    assert distributions.chi_square_tail(x, freedom) == pytest.approx(wanted, rel=1e-8, abs=1e-14)


@given(st.floats(0, 1), st.floats(0.5, 3_000), st.floats(0.5, 3_000))
def test_incomplete_beta_is_scipys(x: float, a: float, b: float) -> None:
    wanted = stats.beta.cdf(x, a, b)

    assert distributions.incomplete_beta(x, a, b) == pytest.approx(wanted, rel=1e-6, abs=1e-12)


@given(shares(), shares(), levels)
def test_the_ends_of_a_difference_are_where_the_score_test_rejects(
    control: Share, variant: Share, level: float
) -> None:
    """The likelihood is searched by scipy: statsmodels has a slip in a term of Mee's cubic."""
    assume(not proportions.is_small(control, variant))
    assume(is_inside(control) and is_inside(variant))
    ours = proportions.difference(control, variant, confidence=level)
    p_value = rivals.proportions_ztest([variant.hits, control.hits], [variant.total, control.total])

    assert ours.p_value == pytest.approx(p_value[1], abs=1e-9)
    for end in (ours.low, ours.high):
        if -1 < end < 1 and abs(end) > 1e-6:
            assert difference_p_value(control, variant, end) == pytest.approx(1 - level, abs=1e-4)


def difference_p_value(control: Share, variant: Share, apart: float) -> float:
    """Of the score test that the difference is `apart`."""

    def slope(p: float) -> float:
        q = p + apart
        return (
            variant.hits / q
            - (variant.total - variant.hits) / (1 - q)
            + control.hits / p
            - (control.total - control.hits) / (1 - p)
        )

    edge = 1e-14
    p = optimize.brentq(slope, max(0, -apart) + edge, min(1, 1 - apart) - edge, xtol=1e-16)
    q = p + apart
    spread = p * (1 - p) / control.total + q * (1 - q) / variant.total
    return 2 * float(stats.norm.sf(abs(variant.value - control.value - apart) / spread**0.5))


def is_inside(share: Share) -> bool:
    """Whether a likelihood has its top inside; statsmodels moves nobody and one a little."""
    return 1 < share.hits < share.total - 1


@given(shares(), shares(), levels)
def test_interval_and_p_value_never_disagree(control: Share, variant: Share, level: float) -> None:
    ours = proportions.difference(control, variant, confidence=level)

    assert ours.p_value is not None
    assume(abs(ours.p_value - (1 - level)) > 1e-6)
    assert ours.low <= ours.value <= ours.high
    if ours.method == "score" or ours.p_value >= 1 - level:
        assert ours.is_clear is (ours.p_value < 1 - level)


@given(st.integers(0, 12), st.integers(1, 300), st.integers(0, 12), st.integers(1, 300))
def test_small_counts_get_fishers_test(a: int, m: int, b: int, n: int) -> None:
    control, variant = Share(hits=min(a, m), total=m), Share(hits=min(b, n), total=n)
    table = [[each.hits, each.total - each.hits] for each in (control, variant)]

    assert proportions.fisher(control, variant) == pytest.approx(
        stats.fisher_exact(table).pvalue, abs=1e-9
    )


@given(shares(), shares(), levels)
def test_the_ends_of_a_lift_are_where_statsmodels_score_test_rejects(
    control: Share, variant: Share, level: float
) -> None:
    assume(control.hits > 9 and not proportions.is_small(control, variant))
    assume(is_inside(control) and is_inside(variant))
    ours = proportions.lift(control, variant, confidence=level)

    assert ours is not None
    for end in (1 + ours.low, 1 + ours.high):
        if end != 1:
            assert ratio_p_value(control, variant, end) == pytest.approx(1 - level, abs=1e-3)


def test_no_lift_where_the_control_is_almost_zero() -> None:
    few, many = Share(hits=8, total=10_000), Share(hits=90, total=10_000)

    assert proportions.lift(few, many) is None
    assert proportions.lift(many, few) is not None


def ratio_p_value(control: Share, variant: Share, ratio: float) -> float:
    """What statsmodels' score test says of the variant being so many times the control."""
    counts = (variant.hits, variant.total, control.hits, control.total)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        told = rivals.test_proportions_2indep(
            *counts, value=ratio, method="score", compare="ratio", correction=False
        )
    return float(told.pvalue)


@given(shares(), levels)
def test_one_share_has_wilsons_interval(share: Share, level: float) -> None:
    ours = proportions.interval(share, confidence=level)
    wanted = rivals.proportion_confint(share.hits, share.total, 1 - level, method="wilson")

    assert (ours.low, ours.high) == pytest.approx(wanted, abs=1e-12)


@given(values, values, levels)
def test_difference_of_means_is_welchs(one: list[int], two: list[int], level: float) -> None:
    assume(len(set(one)) > 1 and len(set(two)) > 1)
    ours = means.difference(Sums.of(one), Sums.of(two), confidence=level)
    told = weightstats.CompareMeans(weightstats.DescrStatsW(two), weightstats.DescrStatsW(one))
    low, high = told.tconfint_diff(alpha=1 - level, usevar="unequal")

    assert (ours.low, ours.high) == pytest.approx((low, high), rel=1e-5, abs=1e-3)
    assert ours.p_value == pytest.approx(
        stats.ttest_ind(two, one, equal_var=False).pvalue, rel=1e-5, abs=1e-12
    )


@given(baskets, baskets)
def test_lift_of_means_leaves_zero_out_when_the_difference_does(
    one: list[int], two: list[int]
) -> None:
    apart = means.difference(Sums.of(one), Sums.of(two))
    ours = means.lift(Sums.of(one), Sums.of(two))
    assume(ours is not None)

    assert ours is not None
    assert ours.low <= ours.value <= ours.high
    if abs((apart.p_value or 0) - 0.05) > 1e-6:
        assert ours.is_clear is apart.is_clear


def test_too_few_people_say_nothing() -> None:
    alone = means.difference(Sums.of([5]), Sums.of([7, 9]))

    assert (alone.low, alone.high, alone.p_value) == (-math.inf, math.inf, 1.0)
    assert proportions.difference(Share(hits=0, total=0), Share(hits=1, total=2)).p_value == 1.0


def test_sums_of_kopecks_stay_exact() -> None:
    """Floats would lose the variance of a million of almost equal large sums."""
    prices = [10**12 + each % 2 for each in range(1_000)]

    assert Sums.of(prices).variance == pytest.approx(0.25 * 1_000 / 999)


@given(st.floats(0.01, 0.5), st.sampled_from((0.7, 0.8, 0.9)), st.sampled_from((0.2, 0.5, 0.7)))
def test_people_needed_are_statsmodels(effect: float, wanted: float, share: float) -> None:
    rule = Rule(power=wanted, share=share)
    ratio = (1 - share) / share
    theirs = NormalIndPower().solve_power(effect, None, 0.05, wanted, ratio=ratio)

    assert power.people_for_means(1.0, effect, rule) == pytest.approx(theirs, rel=1e-3, abs=1)


@given(st.floats(0.005, 0.4), st.floats(0.05, 0.5), st.integers(1_000, 200_000))
def test_power_of_conversions_is_statsmodels(base: float, lift: float, count: int) -> None:
    effect = base * lift
    theirs = rivals.power_proportions_2indep(
        effect, base, count, alternative="two-sided", return_results=False
    )

    # Theirs pools the variance under the hypothesis, ours does not.
    assert power.power_of_shares(base, effect, count, Rule()) == pytest.approx(theirs, abs=0.02)


@given(st.floats(0.005, 0.4), st.integers(1_000, 1_000_000))
def test_the_smallest_visible_rise_is_seen_as_often_as_planned(base: float, count: int) -> None:
    visible = power.visible_in_shares(base, count, Rule())

    assert visible is not None
    assert power.power_of_shares(base, visible, count, Rule()) == pytest.approx(0.8, abs=1e-6)
    assert power.people_for_shares(base, visible, Rule()) == pytest.approx(count, rel=1e-4, abs=1)


def test_days_are_full_weeks() -> None:
    assert power.days(100, 1_000) == 7
    assert power.days(9_000, 1_000) == 14
    assert power.days(9_000, 0) is None
