"""The bandit: a hundred first, a floor always, more to the better, less where less is better."""

import dataclasses
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from domain.experiments.verdict.evidence import Cohort, Measure
from domain.experiments.verdict.reweighing import reweighed
from tests.verdict.cases import ORDERS, conversions, hits


def test_a_hundred_ripe_people_in_every_arm_come_first() -> None:
    assert reweighed(conversions((0.0, 0.9), days=1, a_day=99), 2) == (500, 500)
    assert reweighed(conversions((0.0, 0.9), days=1, a_day=100), 2) == (50, 950)


@given(st.lists(st.floats(0, 1), min_size=2, max_size=10), st.booleans())
def test_weights_are_whole_and_keep_the_floor(rates: list[float], is_inverse: bool) -> None:
    measure = dataclasses.replace(ORDERS, is_inverse=is_inverse)
    told = reweighed(conversions(rates, days=2, a_day=200, measure=measure), len(rates))

    assert sum(told) == 1_000
    assert min(told) >= 49


def test_where_less_is_better_the_lowest_gets_most() -> None:
    refunds = Measure(key="refunds", shape="binary", is_inverse=True)
    told = reweighed(conversions((0.05, 0.02, 0.08), days=1, a_day=2_000, measure=refunds), 3)

    assert told[1] > 850


def test_two_equal_leaders_share_and_the_third_does_not() -> None:
    """Picking the top two and forgetting the rest is where such rules go wrong."""
    told = reweighed(conversions((0.1, 0.1, 0.05), days=2, a_day=2_000), 3)

    assert abs(told[0] - told[1]) <= 2
    assert told[2] < 60


def test_most_people_get_the_better_variant_in_the_end() -> None:
    random = Random(4)
    weights: tuple[int, ...] = (500, 500)
    met = [0, 0]
    cohorts: list[Cohort] = []
    for day in range(30):
        people = [round(400 * each / 1_000) for each in weights]
        rates = (0.05, 0.1)
        both = zip(rates, people, strict=True)
        drawn = [sum(random.random() < rate for _ in range(n)) for rate, n in both]
        arms = tuple(hits(n, got / n) for n, got in zip(people, drawn, strict=True))
        cohorts.append(Cohort(day=day, arms=arms))
        met = [before + now for before, now in zip(met, people, strict=True)]
        measured = dataclasses.replace(conversions((0, 0), days=0), cohorts=tuple(cohorts))
        weights = reweighed(measured, 2)

    assert met[1] > 3 * met[0]
    assert met[0] > 0.04 * sum(met)
