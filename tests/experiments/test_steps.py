"""The arithmetic of steps: nobody is left out, nobody twice, and the floor of the bandit holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.campaigns.stepping import Answer, clear
from domain.experiments.leaning import lean
from domain.experiments.steps import MOST_SHARE, Steps
from domain.experiments.verdict.evidence import Measure
from domain.experiments.verdict.folding import People, fold
from domain.experiments.verdict.outcome import Comparison, Decision, Note, Verdict
from domain.statistics.bandit import FIRST, FLOOR
from domain.statistics.estimate import Estimate
from domain.statistics.imbalance import Balance

PEOPLE = st.integers(0, 2_000_000)
CONVERSION = Measure(key="conversion", shape="binary")


@given(PEOPLE, st.integers(1, MOST_SHARE), st.integers(0, 100_000))
def test_a_part_is_neither_empty_nor_more_than_all(audience: int, share: int, people: int) -> None:
    part = Steps(way="first", share=share, people=people).part(audience)
    assert 0 <= part <= audience
    assert part > 0 or audience == 0
    if not people:
        assert part - 1 < audience * share / 100 <= part


@given(PEOPLE, st.sampled_from(["all", "first", "waves"]), st.integers(2, 10), st.integers(2, 10))
def test_steps_together_are_everybody(audience: int, way: str, waves: int, arms: int) -> None:
    steps = Steps.restored({"way": way, "waves": waves})
    sizes = steps.sizes(audience, arms)
    assert sum(sizes) == audience
    assert all(each > 0 for each in sizes)
    assert len(sizes) <= {"all": 1, "first": 2, "waves": waves}[way]


@given(st.integers(1, 500_000), st.integers(2, 10), st.integers(2, 10))
def test_the_first_wave_is_enough_to_lean_on(audience: int, waves: int, arms: int) -> None:
    first, *others = Steps(way="waves", waves=waves).sizes(audience, arms)
    assert first >= min(audience, arms * FIRST)
    assert max(others, default=0) - min(others, default=0) <= 1


@given(st.lists(st.tuples(st.integers(0, 600), st.integers(0, 100)), min_size=2, max_size=6))
def test_no_arm_falls_under_the_floor(arms: list[tuple[int, int]]) -> None:
    people = [
        People(
            customers=list(range(count)),
            values=[int(n < count * percent // 100) for n in range(count)],
            exposed=[0] * count,
        )
        for count, percent in arms
    ]
    found = lean(fold(CONVERSION, people, started=0, ripe_before=1), len(arms))
    assert sum(found.weights) == 1_000
    assert min(found.weights) >= round(min(FLOOR, 0.5 / len(arms)) * 1_000) - 1
    if min(count for count, _ in arms) < FIRST:
        assert max(found.weights) - min(found.weights) <= len(arms)
        assert abs(found.gain) < 0.01


FAIR = Balance(state="fair", p_value=1.0, expected=())


def verdict(decision: Decision, code: str, winner: str = "", people: int = 100) -> Verdict:
    nothing = Estimate(value=0.0, low=0.0, high=0.0, p_value=1.0)
    compared = [
        Comparison(
            key=key, measure=CONVERSION, people=people, control=0.1, variant=0.1, effect=nothing,
            lift=None, p_value=1.0,
        )
        for key in "BC"
    ]  # fmt: skip
    return Verdict(
        decision=decision,
        winner=winner,
        reasons=(Note.of(code),),
        comparisons=() if decision == "blocked" else tuple(compared),
        balance=FAIR,
        counted=people * 2 + 100,
    )


@pytest.mark.parametrize(
    ("found", "answer"),
    [
        (verdict("ship", "better", "C"), Answer(place=2)),
        (verdict("ship", "better", "C", people=99), Answer(why="small")),
        (verdict("stop", "worse"), Answer(place=0)),
        (verdict("stop", "guard"), Answer(why="guard")),
        (verdict("stop", "no-effect"), Answer(why="unclear")),
        (verdict("stop", "too-small"), Answer(why="unclear")),
        (verdict("blocked", "imbalance"), Answer(why="blocked")),
    ],
)
def test_only_what_the_rule_says_goes_by_itself(found: Verdict, answer: Answer) -> None:
    assert clear(found) == answer
