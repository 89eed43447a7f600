"""Lists of people into sums: who is ripe, what is cut, whose past counts."""

import dataclasses

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
