"""A handful of people decides nothing, and no single one of them goes unnamed."""

import dataclasses

import pytest

from domain.experiments.verdict.deciding import decide
from domain.experiments.verdict.evidence import Cohort, Evidence, Large, Measure, Measured
from domain.experiments.verdict.outcome import Verdict
from domain.experiments.verdict.reweighing import reweighed
from domain.experiments.verdict.slicing import parts_of
from domain.statistics.estimate import Sums
from domain.statistics.imbalance import Stretch
from domain.statistics.pairs import Pairs
from tests.verdict.cases import NOTHING, PLAN, a_test, fixed, hits

MONEY = Measure(key="revenue_per_user", shape="mean", is_money=True)
RATIO = Measure(key="average_order", shape="ratio", is_money=True)


def spent(people: int, buyers: int, bill: int) -> Pairs:
    """An arm of which so many paid the same."""
    told = Sums(count=people, total=buyers * bill, squares=buyers * bill * bill)
    return Pairs(y=told, x=NOTHING, products=0)


def baskets(people: int, bill: int) -> Pairs:
    """A tenth ordered for a little less or more than that."""
    few = people // 10
    rows = [(bill + each % 7, 1) for each in range(few)] + [(0, 0)] * (people - few)
    return Pairs.of(rows)


def of(measure: Measure, arms: tuple[Pairs, ...], case: Evidence, days: int = 1) -> Evidence:
    goal = Measured(
        measure=measure, cohorts=tuple(Cohort(day=day, arms=arms) for day in range(days))
    )
    return dataclasses.replace(case, goal=goal)


def codes(told: Verdict) -> set[str]:
    return {each.code for each in told.warnings}


@pytest.mark.parametrize(("buyers", "state"), [(4, "open"), (9, "open"), (12, "better")])
def test_four_buyers_beside_none_prove_nothing_in_money(buyers: int, state: str) -> None:
    """Welch's test alone calls four equal bills a proof; of conversions the exact one decides."""
    case = a_test(elapsed=21, plan=fixed(dataclasses.replace(PLAN, is_stream=False, window_days=1)))
    told = decide(of(MONEY, (spent(500, 0, 0), spent(500, buyers, 50_000)), case))

    assert told.comparisons[0].state == state
    assert ("few-open" in codes(told)) is (state == "open")
    assert told.comparisons[0].effect.is_clear is (state != "open")


def test_a_bandit_does_not_run_after_the_first_buyer() -> None:
    """Of money as of conversions: one buyer of a hundred is a hint."""
    told = reweighed(
        Measured(
            measure=MONEY, cohorts=(Cohort(day=0, arms=(spent(100, 0, 0), spent(100, 1, 9_000))),)
        ),
        2,
    )

    assert 600 < told[1] < 900


def good_and_bad(good: tuple[Pairs, ...], bad: tuple[Pairs, ...]) -> Evidence:
    """The variant has nine tenths of the people of the first week, a tenth of the second."""
    case = a_test(elapsed=21)
    parts = ({"all": good}, {"all": bad})
    cohorts = tuple(
        Cohort(day=day, arms=(good, bad)[day // 7], stretch=day // 7, parts=parts[day // 7])
        for day in range(14)
    )
    counts = [sum(each.arms[arm].y.count for each in cohorts) for arm in (0, 1)]
    arms = (dataclasses.replace(arm, exposed=n) for arm, n in zip(case.arms, counts, strict=True))
    half = sum(counts) // 2
    return dataclasses.replace(
        case,
        arms=tuple(arms),
        stretches=tuple(Stretch(people=half, weights=each) for each in ((1, 9), (9, 1))),
        goal=dataclasses.replace(case.goal, cohorts=cohorts),
    )


def test_ratios_are_compared_within_times_of_equal_shares() -> None:
    """Dear baskets in the good week: of the sums alone the variant would be far ahead."""
    case = good_and_bad(
        (baskets(200, 300_000), baskets(1_800, 300_000)),
        (baskets(1_800, 100_000), baskets(200, 100_000)),
    )
    case = dataclasses.replace(case, goal=dataclasses.replace(case.goal, measure=RATIO))
    told = decide(case)
    alone = (Stretch(people=1, weights=(1, 1)),)
    arms = tuple(dataclasses.replace(each, exposed=5_000) for each in case.arms)
    fooled = decide(dataclasses.replace(case, stretches=alone, arms=arms))

    assert told.comparisons[0].state == "open"
    assert abs(told.comparisons[0].effect.value) < 10
    assert fooled.comparisons[0].effect.value > 50_000


def test_parts_are_compared_within_times_of_equal_shares() -> None:
    [row] = parts_of(
        good_and_bad((hits(200, 0.3), hits(1_800, 0.3)), (hits(1_800, 0.05), hits(200, 0.05)))
    ).rows

    assert row.told.effect.value == pytest.approx(0)
    assert row.told.state == "open"


def test_few_conversions_under_changed_shares_decide_nothing() -> None:
    """There are too few for times to be kept apart, and put together they may deceive."""
    case = good_and_bad((hits(20, 0.0), hits(180, 0.006)), (hits(180, 0.0), hits(20, 0.0)))
    plan = fixed(dataclasses.replace(PLAN, is_stream=False, people=1, window_days=1))
    told = decide(dataclasses.replace(case, plan=plan, elapsed_days=30.0))

    assert told.comparisons[0].effect.value > 0
    assert (told.decision, told.comparisons[0].p_value) == ("stop", 1.0)
    assert told.comparisons[0].lift is None
    assert "few-open" in codes(told)


def test_whoever_is_not_counted_yet_is_not_blamed() -> None:
    """A whale of a week that is not over moves nothing so far."""
    arms = (spent(500, 50, 50_000), spent(500, 55, 50_000))
    case = of(MONEY, arms, a_test(elapsed=14), days=7)

    def named(day: int) -> bool:
        whale = Large(arm=1, customer_id=7, value=9_000_000, day=day)
        goal = dataclasses.replace(case.goal, largest=(whale,))
        return "loud" in codes(decide(dataclasses.replace(case, goal=goal)))

    assert named(6)
    assert not named(7)


def test_a_whale_of_an_average_order_is_named() -> None:
    usual = baskets(500, 100_000)
    whale = Pairs.of([(30_000_000, 1)])
    plan = dataclasses.replace(PLAN, people=500)
    case = of(RATIO, (usual, usual + whale), a_test(elapsed=14, plan=plan))
    large = Large(arm=1, customer_id=7, value=30_000_000, other=1)
    goal = dataclasses.replace(case.goal, largest=(large,))
    told = decide(dataclasses.replace(case, goal=goal))

    assert [each.named["customer"] for each in told.warnings if each.code == "loud"] == [7]
