"""Two public A/B tests with known answers; skipped where the files are absent."""

import csv
import gzip
from collections import Counter
from pathlib import Path

import pytest

from domain.experiments.verdict.deciding import decide
from domain.experiments.verdict.evidence import Arm, Cohort, Evidence, Measure, Measured, Plan
from domain.experiments.verdict.outcome import Verdict
from domain.statistics import proportions
from domain.statistics.estimate import Share, Sums
from domain.statistics.imbalance import Stretch, balance
from domain.statistics.pairs import Pairs

DATA = Path(__file__).parents[3] / "shared" / "data"
EVEN = Stretch(people=1, weights=(1, 1))


def rows(name: str) -> list[dict[str, str]]:
    if not (DATA / name).is_file():
        pytest.skip(f"{name} is not there")
    with gzip.open(DATA / name, "rt") as file:
        return list(csv.DictReader(file))


def cookie_cats() -> tuple[dict[str, Share], dict[str, Share]]:
    """Who came back after a day and after a week, by the gate they met."""
    found = rows("cookie_cats.csv.gz")
    total = Counter(row["version"] for row in found)
    kept = [
        Counter(row["version"] for row in found if row[column] == "TRUE")
        for column in ("retention_1", "retention_7")
    ]
    day, week = (
        {gate: Share(hits=each[gate], total=total[gate]) for gate in total} for each in kept
    )
    return day, week


def verdict(control: Share, variant: Share, *, is_sequential: bool) -> Verdict:
    nothing = Sums(count=0, total=0, squares=0)
    arms = tuple(Pairs(y=each.sums, x=nothing, products=0) for each in (control, variant))
    plan = Plan(
        people=min(control.total, variant.total),
        days=7,
        effect=0.05,
        window_days=0,
        is_sequential=is_sequential,
    )
    return decide(
        Evidence(
            plan=plan,
            arms=(
                Arm(key="A", exposed=control.total),
                Arm(key="B", exposed=variant.total),
            ),
            stretches=(EVEN,),
            goal=Measured(
                measure=Measure(key="conversion", shape="binary"),
                cohorts=(Cohort(day=0, arms=arms),),
            ),
            elapsed_days=14.0,
        )
    )


def test_cookie_cats_are_unequal_enough_to_warn_and_not_to_block() -> None:
    day, _ = cookie_cats()
    counts = [day["gate_30"].total, day["gate_40"].total]

    assert counts == [44_700, 45_489]
    filled = balance(counts, [EVEN])
    assert (filled.state, round(filled.p_value, 4)) == ("warned", 0.0086)


def test_cookie_cats_came_back_less_after_a_week() -> None:
    day, week = cookie_cats()
    first = proportions.difference(day["gate_30"], day["gate_40"])
    later = proportions.difference(week["gate_30"], week["gate_40"])

    assert first.p_value == pytest.approx(0.074, abs=0.0005)
    assert later.p_value == pytest.approx(0.0016, abs=0.00005)
    assert (first.is_clear, later.is_clear) == (False, True)


def test_cookie_cats_keep_the_old_gate() -> None:
    _, week = cookie_cats()
    told = verdict(week["gate_30"], week["gate_40"], is_sequential=False)

    assert (told.decision, told.reasons[0].code) == ("stop", "worse")
    assert [each.code for each in told.warnings] == ["imbalance"]


@pytest.mark.parametrize("is_sequential", [False, True])
def test_adsmart_shows_no_effect(is_sequential: bool) -> None:
    found = [row for row in rows("adsmart_ab.csv.gz") if row["yes"] != row["no"]]
    total = Counter(row["experiment"] for row in found)
    yes = Counter(row["experiment"] for row in found if row["yes"] == "1")
    control, exposed = (Share(hits=yes[name], total=total[name]) for name in ("control", "exposed"))
    told = verdict(control, exposed, is_sequential=is_sequential)

    assert (control, exposed) == (Share(hits=264, total=586), Share(hits=308, total=657))
    assert round(proportions.pooled_z(control, exposed), 2) == 0.65
    assert (told.decision, told.reasons[0].code) == ("stop", "no-effect")
