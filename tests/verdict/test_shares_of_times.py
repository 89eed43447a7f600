"""Shares changed in the middle of a week: people of different shares are never put together."""

import dataclasses

import pytest

from domain.experiments.verdict.deciding import decide
from domain.experiments.verdict.evidence import Cohort
from domain.statistics.imbalance import Stretch
from tests.verdict.cases import a_test, hits


def test_a_change_in_the_middle_of_a_week_moves_nothing() -> None:
    """Both good days and bad ones within one week, the variant in the good ones: no effect."""
    case = a_test(elapsed=21)
    good = (hits(200, 0.3), hits(1_800, 0.3))
    bad = (hits(1_800, 0.05), hits(200, 0.05))
    cohorts = tuple(
        Cohort(day=day, arms=good if day % 7 < 3 else bad, stretch=day // 7 * 2 + (day % 7 >= 3))
        for day in range(14)
    )
    case = dataclasses.replace(case, goal=dataclasses.replace(case.goal, cohorts=cohorts))
    people = [6_000, 8_000, 6_000, 8_000]
    shares = [(1, 9), (9, 1)] * 2
    stretches = tuple(
        Stretch(people=n, weights=weights) for n, weights in zip(people, shares, strict=True)
    )
    exposed = [sum(each.arms[arm].y.count for each in cohorts) for arm in (0, 1)]
    arms = tuple(
        dataclasses.replace(arm, exposed=n) for arm, n in zip(case.arms, exposed, strict=True)
    )
    told = decide(dataclasses.replace(case, arms=arms, stretches=stretches))

    assert told.decision != "ship"
    assert told.comparisons[0].effect.value == pytest.approx(0, abs=1e-9)
    assert told.steps[-1].shown.value == pytest.approx(0, abs=1e-9)
