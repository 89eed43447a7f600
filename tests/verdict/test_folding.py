"""Lists of people into sums: who is ripe, what is cut, whose past counts."""

import dataclasses
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.experiments.verdict.deciding import decide
from domain.experiments.verdict.evidence import Arm, Evidence, Measure, Plan
from domain.experiments.verdict.folding import DAY, People, fold
from domain.experiments.verdict.sums import summed
from domain.statistics.imbalance import Stretch

MONEY = Measure(key="revenue", shape="mean", is_money=True)
PLAN = Plan(people=100, days=7, effect=0.1, window_days=7)


def people(values: list[int], *, days: list[int] | None = None) -> People:
    return People(
        customers=list(range(len(values))),
        values=values,
        exposed=[DAY * each for each in days or [0] * len(values)],
        labels={"platform": ["ios" if each % 2 else "web" for each in range(len(values))]},
    )


def test_who_was_exposed_a_moment_ago_is_not_a_failure_yet() -> None:
    arm = people([1, 0, 0], days=[0, 1, 9])
    told = fold(Measure(key="c", shape="binary"), [arm, arm], started=0, ripe_before=DAY * 2)

    assert [each.day for each in told.cohorts] == [0, 1]
    assert summed(told, 7, 2)[0].y.count == 2


def test_money_is_cut_at_a_quantile_of_those_who_paid() -> None:
    arm = people([0] * 900 + list(range(1, 101)))
    told = fold(MONEY, [arm, arm], started=0, ripe_before=DAY)

    assert (told.highest, told.capped) == (99, 2)
    assert told.largest[0].value == 100
    assert summed(told, 1, 2)[1].y.total == sum(range(101)) - 1


def test_the_cut_is_one_for_all_arms() -> None:
    """A cut of each arm by its own would take away what the better one won."""
    low, high = people(list(range(1, 101))), people(list(range(1_001, 1_101)))
    told = fold(MONEY, [low, high], started=0, ripe_before=DAY)

    assert (told.highest, told.capped) == (1_098, 2)
    assert summed(told, 1, 2)[0].y.total == sum(range(101))


def test_slices_hold_everybody_once() -> None:
    arm = people([5, 6, 7])
    told = fold(MONEY, [arm, arm], started=0, ripe_before=DAY)

    assert {name: arms[0].y.count for name, arms in told.slices["platform"].items()} == {
        "web": 2,
        "ios": 1,
    }


def test_one_whale_is_named() -> None:
    usual = [0] * 95 + [1_000, 1_100, 900, 1_000, 1_200]
    control, variant = people(usual), people([*usual[:-1], 900_000])
    measure = dataclasses.replace(MONEY, is_money=False)
    told = decide(evidence([control, variant], measure))

    [note] = [each for each in told.warnings if each.code == "loud"]
    assert note.named["customer"] == 99
    assert note.named["variant"] == "B"


def evidence(arms: list[People], measure: Measure) -> Evidence:
    return Evidence(
        plan=PLAN,
        arms=tuple(
            Arm(key="AB"[place], exposed=len(each.values)) for place, each in enumerate(arms)
        ),
        stretches=(Stretch(people=200, weights=(1, 1)),),
        goal=fold(measure, arms, started=0, ripe_before=DAY * 14),
        elapsed_days=14.0,
    )


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 20), st.booleans()), max_size=60))
def test_people_of_one_figure_may_come_together(rows: list[tuple[int, int, bool]]) -> None:
    """Counted apiece or as a row with a number, the sums are the same."""
    alone = People(
        customers=[1] * len(rows),
        values=[100 * value for _, value, _ in rows],
        exposed=[DAY * day for day, _, _ in rows],
        others=[7 * value % 5 for _, value, _ in rows],
        labels={"buyer": ["old" if is_old else "new" for _, _, is_old in rows]},
    )
    counted = Counter(rows)
    together = People(
        customers=[1] * len(counted),
        values=[100 * value for _, value, _ in counted],
        exposed=[DAY * day for day, _, _ in counted],
        others=[7 * value % 5 for _, value, _ in counted],
        labels={"buyer": ["old" if is_old else "new" for _, _, is_old in counted]},
        counts=list(counted.values()),
    )
    one, two = (
        fold(MONEY, [each, each], started=0, ripe_before=DAY * 9) for each in (alone, together)
    )

    assert one.cohorts == two.cohorts
    assert (one.highest, one.capped, one.slices) == (two.highest, two.capped, two.slices)


def test_the_uncut_sums_stand_beside_the_verdict() -> None:
    """The cut decides; who was cut is named; buyers and bills make the difference."""
    usual = [0] * 800 + [1_000 + 7 * each for each in range(200)]
    control, variant = people(usual), people([*usual[:-3], *(400_000, 500_000, 600_000)])
    told = decide(evidence([control, variant], MONEY))

    assert told.comparisons[0].variant < 1_000
    assert told.uncut[0].variant > 1_500
    assert [each.value for each in told.largest[:3]] == [600_000, 500_000, 400_000]
    assert told.parts is not None
    assert told.parts.payers.value == 0
    # Without CUPED the two parts are the whole difference of the cut sums.
    whole = told.comparisons[0].effect.value
    assert told.parts.by_payers + told.parts.by_sums == pytest.approx(whole)


def test_a_day_has_a_cohort_for_every_set_of_shares() -> None:
    arm = dataclasses.replace(people([1, 2, 3]), stretches=[0, 1, 1])
    told = fold(MONEY, [arm, arm], started=0, ripe_before=DAY)

    assert [(each.day, each.stretch, each.arms[0].y.count) for each in told.cohorts] == [
        (0, 0, 1),
        (0, 1, 2),
    ]
