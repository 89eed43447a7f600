"""Evidence made up for tests: two or more arms, so many people a day."""

import dataclasses
from collections.abc import Sequence

from domain.experiments.verdict.evidence import (
    Arm,
    Cohort,
    Evidence,
    Market,
    Measure,
    Measured,
    Plan,
)
from domain.statistics.estimate import Share, Sums
from domain.statistics.imbalance import Stretch
from domain.statistics.pairs import Pairs

ORDERS = Measure(key="conversion", shape="binary")
NOTHING = Sums(count=0, total=0, squares=0)
PLAN = Plan(people=14_000, days=14, effect=0.1, window_days=7)


def hits(a_day: int, rate: float) -> Pairs:
    """A day of an arm."""
    share = Share(hits=round(a_day * rate), total=a_day)
    return Pairs(y=share.sums, x=NOTHING, products=0)


def conversions(
    rates: Sequence[float], *, days: int, a_day: int = 1_000, measure: Measure = ORDERS
) -> Measured:
    """The same conversion every day."""
    arms = tuple(hits(a_day, rate) for rate in rates)
    return Measured(
        measure=measure, cohorts=tuple(Cohort(day=day, arms=arms) for day in range(days))
    )


def a_test(
    rates: Sequence[float] = (0.1, 0.1),
    *,
    elapsed: int,
    plan: Plan = PLAN,
    a_day: int = 1_000,
    others: tuple[Measured, ...] = (),
    measure: Measure = ORDERS,
) -> Evidence:
    """A test that has run for so many days; the windows of the last ones are not over."""
    ripe = elapsed - round(plan.window_days) if plan.is_stream else 1
    days = elapsed if plan.is_stream else 1
    people = a_day * days
    return Evidence(
        plan=plan,
        arms=tuple(Arm(key="ABCDEFGHIJ"[place], exposed=people) for place in range(len(rates))),
        stretches=(Stretch(people=people * len(rates), weights=(1,) * len(rates)),),
        goal=conversions(rates, days=max(ripe, 0), a_day=a_day, measure=measure),
        others=others,
        elapsed_days=float(elapsed),
        last_day=float(days),
        market=Market(a_month=60_000, worth=200_000),
    )


def fixed(plan: Plan = PLAN) -> Plan:
    """The same plan with one look."""
    return dataclasses.replace(plan, is_sequential=False)
