"""Parts of the people: Holm over the rows, small ones apart, and whether they differ at all."""

import dataclasses

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2
from statsmodels.stats.multitest import multipletests

from domain.experiments.verdict.deciding import decide
from domain.experiments.verdict.evidence import Cohort, Evidence
from domain.experiments.verdict.slicing import parts_of
from domain.statistics import proportions
from domain.statistics.distributions import two_sided_z
from domain.statistics.estimate import Share
from domain.statistics.pairs import Pairs
from tests.verdict.cases import a_test, hits

Parts = dict[str, tuple[Pairs, ...]]


def cut(parts: Parts, days: int = 14) -> Evidence:
    """A test whose people of every day are these, by label."""
    case = a_test((0.1, 0.12), elapsed=21, a_day=sum(each[0].y.count for each in parts.values()))
    arms = tuple(sum((each[arm] for each in parts.values()), start=hits(0, 0)) for arm in (0, 1))
    cohorts = tuple(Cohort(day=day, arms=arms, parts=parts) for day in range(days))
    return dataclasses.replace(case, goal=dataclasses.replace(case.goal, cohorts=cohorts))


@given(st.lists(st.tuples(st.floats(0.05, 0.3), st.floats(0.05, 0.3)), min_size=2, max_size=6))
def test_rows_are_corrected_as_statsmodels_does(rates: list[tuple[float, float]]) -> None:
    parts: Parts = {str(n): (hits(100, one), hits(100, two)) for n, (one, two) in enumerate(rates)}
    told = parts_of(cut(parts))
    plain = {
        label: proportions.difference(*(_share(each) for each in arms)).p_value
        for label, arms in parts.items()
    }
    labels = [each.label for each in told.rows]
    wanted = multipletests([plain[label] for label in labels], method="holm")[1]

    assert [each.told.p_value for each in told.rows] == pytest.approx(list(wanted), abs=1e-9)
    for each in told.rows:
        assert each.told.state == "open" or each.told.effect.is_clear


def _share(pairs: Pairs) -> Share:
    """Fourteen days of it."""
    return Share(hits=14 * int(pairs.y.total), total=14 * pairs.y.count)


def test_small_parts_are_said_to_be_small_or_not_shown() -> None:
    parts: Parts = {
        "large": (hits(900, 0.1), hits(900, 0.12)),
        "small": (hits(3, 0.34), hits(3, 0.34)),
        "tiny": (hits(1, 0), hits(1, 0)),
    }
    told = parts_of(cut(parts))

    assert [(each.label, each.people, each.is_few) for each in told.rows] == [
        ("large", 25_200, False),
        ("small", 84, True),
    ]
    assert told.hidden == 28
    assert told.counted == 25_312
    assert told.rows[1].told.state == "open"


@pytest.mark.parametrize(("other", "is_apart"), [(0.13, False), (0.05, True)])
def test_whether_parts_differ_is_cochrans_q(other: float, is_apart: bool) -> None:
    parts: Parts = {
        "ios": (hits(400, 0.1), hits(400, 0.13)),
        "web": (hits(400, 0.1), hits(400, other)),
    }
    told = parts_of(cut(parts))
    effects = np.array([each.told.effect.value for each in told.rows])
    errors = np.array(
        [
            (e.high - e.low) / 2 / two_sided_z(e.confidence)
            for e in (each.told.effect for each in told.rows)
        ]
    )
    middle = np.average(effects, weights=errors**-2)
    wanted = chi2.sf((((effects - middle) / errors) ** 2).sum(), 1)

    assert told.apart == pytest.approx(wanted, rel=1e-6)
    assert told.apart is not None
    assert (told.apart < 0.05) == is_apart


def test_parts_are_of_the_people_the_verdict_counts() -> None:
    """Twelve days are ripe, one week is full."""
    parts: Parts = {"ios": (hits(100, 0.1), hits(100, 0.1)), "web": (hits(50, 0.1), hits(50, 0.1))}
    case = dataclasses.replace(cut(parts), elapsed_days=19.0)

    assert parts_of(case).counted == decide(case).counted == 7 * 300


def test_an_uneven_test_has_no_parts() -> None:
    case = cut({"ios": (hits(100, 0.1), hits(100, 0.1))})
    arms = (case.arms[0], dataclasses.replace(case.arms[1], exposed=3 * case.arms[1].exposed))

    assert parts_of(dataclasses.replace(case, arms=arms)).is_blocked
