"""What is corrected for many looks and what is not; what is adjusted and what is not."""

import dataclasses

import pytest

from domain.experiments.verdict.comparing import Ready
from domain.experiments.verdict.deciding import decide
from domain.experiments.verdict.evidence import Measure, Measured
from domain.experiments.verdict.sums import Cells
from domain.statistics.estimate import Sums
from domain.statistics.pairs import Pairs
from tests.verdict.cases import a_test, conversions, fixed, hits

GUARD = Measure(key="refunds", shape="binary", is_inverse=True, is_guard=True)


def test_guardrails_are_not_corrected_for_many_variants() -> None:
    """The same harm is heard among ten variants as it is alone."""
    alone = decide(a_test((0.1, 0.1), elapsed=21, plan=fixed(), others=(guard((0.01, 0.0118)),)))
    rates = (0.01, 0.0118, *(0.01,) * 8)
    among = decide(a_test((0.1,) * 10, elapsed=21, plan=fixed(), others=(guard(rates),)))

    assert alone.guards[0].p_value == pytest.approx(among.guards[0].p_value)
    assert alone.guards[0].effect == among.guards[0].effect


def guard(rates: tuple[float, ...]) -> Measured:
    return conversions(rates, days=14, measure=GUARD)


def test_a_ratio_is_never_adjusted() -> None:
    """Its second number is orders and no past."""
    measure = Measure(key="average_order", shape="ratio", is_money=True)
    arm = Pairs(
        y=Sums(count=100, total=900, squares=9_000),
        x=Sums(count=100, total=90, squares=100),
        products=900,
    )
    cells = Cells(is_bound=False, arms={"old": (arm, arm), "new": (arm, arm)})
    told = Ready.of(measure, (arm, arm), cells)

    assert (told.by, told.averages[0].value) == ("", 10.0)


def test_few_orders_stay_with_the_exact_test() -> None:
    """Whatever was known before: with a handful of orders nothing is adjusted."""
    case = a_test((0.001, 0.004), elapsed=21, plan=fixed(), a_day=100)
    parts = {"old": (hits(50, 0.0), hits(50, 0.0)), "new": (hits(50, 0.0), hits(50, 0.02))}
    cohorts = tuple(dataclasses.replace(each, parts=parts) for each in case.goal.cohorts[:2])
    goal = dataclasses.replace(case.goal, cohorts=cohorts)
    told = decide(dataclasses.replace(case, goal=goal))

    assert told.adjusted == ""
    assert {each.effect.method for each in told.comparisons} <= {"exact", "score"}
