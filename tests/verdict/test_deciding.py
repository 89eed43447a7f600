"""What the verdict says, and that it says nothing before its rule allows."""

import dataclasses
import pickle
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.experiments.verdict.deciding import decide
from domain.experiments.verdict.evidence import Arm, Cohort, Measure, Plan
from domain.statistics.imbalance import Stretch
from tests.verdict.cases import PLAN, a_test, conversions, fixed, hits


def codes(notes: tuple[object, ...]) -> list[str]:
    return [str(getattr(each, "code", "")) for each in notes]


def test_a_clear_winner_is_shipped_with_its_worth_in_money() -> None:
    told = decide(a_test((0.1, 0.13), elapsed=21))

    assert (told.decision, told.winner, codes(told.reasons)) == ("ship", "B", ["better"])
    [better] = told.comparisons
    assert better.state == "better"
    assert better.lift is not None
    assert better.lift.value == pytest.approx(0.3)
    assert better.month is not None
    # 3 points of 60,000 people at 2,000 roubles.
    assert better.month.value == pytest.approx(0.03 * 60_000 * 200_000)
    assert better.best > 0.999


@given(st.integers(0, 13), st.booleans())
def test_nothing_is_said_before_a_full_week_is_ripe(elapsed: int, is_sequential: bool) -> None:
    plan = dataclasses.replace(PLAN, is_sequential=is_sequential)
    told = decide(a_test((0.1, 0.3), elapsed=elapsed, plan=plan))

    assert (told.decision, told.winner, codes(told.reasons)) == ("wait", "", ["early"])
    assert told.days == 14 - elapsed
    assert {each.state for each in told.comparisons} <= {"open"}


def test_days_of_a_week_that_is_not_over_are_not_counted() -> None:
    told = decide(a_test((0.1, 0.13), elapsed=19))

    assert (told.counted_days, told.counted) == (7, 14_000)
    assert len(told.steps) == 12


def test_a_fixed_test_is_locked_until_its_plan_is_full() -> None:
    early = decide(a_test((0.1, 0.13), elapsed=16, plan=fixed()))
    late = decide(a_test((0.1, 0.13), elapsed=21, plan=fixed()))

    assert (early.decision, codes(early.reasons)) == ("wait", ["locked"])
    assert {each.state for each in early.comparisons} == {"open"}
    assert early.days == 5
    assert late.winner == "B"


def test_no_difference_until_the_plan_is_full_is_no_effect() -> None:
    early = decide(a_test((0.1, 0.101), elapsed=16))
    late = decide(a_test((0.1, 0.101), elapsed=21))

    assert (early.decision, early.days, codes(early.reasons)) == ("wait", 5, ["gathering"])
    assert late.decision == "stop"


def test_where_nothing_could_be_planned_nobody_says_that_people_sufficed() -> None:
    """A new shop starts without figures: one flat week is no proof that there is nothing."""
    plan = dataclasses.replace(PLAN, people=0, days=0)
    early = decide(a_test((0.1, 0.101), elapsed=14, a_day=100, plan=plan))
    late = decide(a_test((0.1, 0.101), elapsed=42, a_day=100, plan=plan))

    assert (early.decision, codes(early.reasons), early.planned) == ("wait", ["gathering"], 5_000)
    assert (late.decision, codes(late.reasons)) == ("stop", ["no-effect"])


def test_an_effect_too_small_to_look_for_ends_the_test() -> None:
    plan = dataclasses.replace(PLAN, effect=0.5)
    told = decide(a_test((0.1, 0.101), elapsed=14, plan=plan))

    assert (told.decision, codes(told.reasons)) == ("stop", ["too-small"])


def test_a_worse_variant_is_stopped() -> None:
    told = decide(a_test((0.1, 0.06), elapsed=21))

    assert (told.decision, told.winner, codes(told.reasons)) == ("stop", "", ["worse"])


@given(st.floats(0.01, 0.4), st.floats(0.01, 0.4))
def test_less_is_better_turns_every_answer_round(one: float, two: float) -> None:
    plain = decide(a_test((one, two), elapsed=21))
    inverse = Measure(key="refunds", shape="binary", is_inverse=True)
    turned = decide(a_test((one, two), elapsed=21, measure=inverse))

    opposite = {"better": "worse", "worse": "better", "open": "open"}
    assert turned.comparisons[0].state == opposite[plain.comparisons[0].state]
    assert turned.comparisons[0].best == pytest.approx(1 - plain.comparisons[0].best, abs=1e-6)


def test_an_imbalance_hides_the_winner() -> None:
    given_case = a_test((0.1, 0.13), elapsed=21)
    arms = (Arm(key="A", exposed=20_000), Arm(key="B", exposed=21_500))
    told = decide(dataclasses.replace(given_case, arms=arms))

    assert (told.decision, told.winner, told.comparisons) == ("blocked", "", ())
    assert codes(told.reasons) == ["imbalance"]


def test_changed_weights_are_no_imbalance() -> None:
    given_case = a_test((0.1, 0.13), elapsed=21)
    arms = (Arm(key="A", exposed=15_000), Arm(key="B", exposed=25_000))
    stretches = (
        Stretch(people=20_000, weights=(1, 1)),
        Stretch(people=20_000, weights=(1, 3)),
    )
    told = decide(dataclasses.replace(given_case, arms=arms, stretches=stretches))

    assert told.decision == "ship"


def test_a_guardrail_that_got_worse_stops_the_winner() -> None:
    guard = Measure(key="refunds", shape="binary", is_inverse=True, is_guard=True)
    harmed = conversions((0.01, 0.02), days=14, measure=guard)
    told = decide(a_test((0.1, 0.13), elapsed=21, others=(harmed,)))

    assert (told.decision, told.winner) == ("stop", "")
    assert told.reasons[0].named == {"variant": "B", "metric": "refunds"}


def test_three_variants_share_the_error() -> None:
    """What alone would be clear is open among ten."""
    rates = (0.1, 0.1125)
    alone = decide(a_test(rates, elapsed=21, plan=fixed()))
    among = decide(a_test((*rates, *(0.1,) * 8), elapsed=21, plan=fixed()))

    assert alone.winner == "B"
    assert alone.comparisons[0].p_value * 9 == pytest.approx(among.comparisons[0].p_value)
    assert among.comparisons[0].effect.low < alone.comparisons[0].effect.low


@given(st.lists(st.floats(0.05, 0.2), min_size=2, max_size=6), st.booleans())
def test_intervals_of_several_agree_with_holm(rates: list[float], is_sequential: bool) -> None:
    told = decide(a_test(rates, elapsed=21, plan=PLAN if is_sequential else fixed()))

    for each in told.comparisons:
        assert each.effect.is_clear or each.p_value >= 0.05
        assert (each.state != "open") is (each.p_value < 0.05)


def test_the_last_day_of_the_picture_says_what_the_verdict_says() -> None:
    """Of ten variants the leader's days are as wide as its interval, not as one alone would be."""
    told = decide(a_test((0.1, 0.1125, *(0.1,) * 8), elapsed=21))
    leading = told.leading

    assert leading is not None
    assert leading.effect.confidence == pytest.approx(1 - 0.05 / 9)
    assert told.steps[-1].shown == leading.shown


def test_a_message_is_judged_when_the_last_window_is_over() -> None:
    plan = Plan(people=5_000, days=3, effect=0.1, window_days=3, is_stream=False)
    early = decide(a_test((0.05, 0.08), elapsed=3, plan=plan, a_day=5_000))
    late = decide(a_test((0.05, 0.08), elapsed=4, plan=plan, a_day=5_000))

    assert (early.decision, early.days, codes(early.reasons)) == ("wait", 1, ["unripe"])
    assert late.winner == "B"
    assert late.counted == 10_000


def test_people_in_two_arms_raise_an_alarm_over_one_percent() -> None:
    given_case = a_test((0.1, 0.1), elapsed=21)

    calm = decide(dataclasses.replace(given_case, crossed=400))
    loud = decide(dataclasses.replace(given_case, crossed=500))
    assert "crossed" not in codes(calm.warnings)
    assert "crossed" in codes(loud.warnings)


def test_a_handful_of_orders_decides_nothing_in_a_sequence() -> None:
    plan = dataclasses.replace(PLAN, people=100)
    told = decide(a_test((0.0, 0.009), elapsed=14, a_day=110, plan=plan))

    assert told.comparisons[0].state == "open"
    assert {"few-open", "near-zero"} <= set(codes(told.warnings))


def test_nobody_comes() -> None:
    told = decide(a_test((0.0, 0.0), elapsed=21, a_day=0))

    assert (told.decision, told.days, codes(told.reasons)) == ("wait", None, ["nobody"])


def test_three_arms_without_anybody_are_three_arms() -> None:
    told = decide(a_test((0.1, 0.1, 0.1), elapsed=0))

    assert [each.key for each in told.comparisons] == ["B", "C"]


def test_another_mix_of_people_is_told() -> None:
    """Simpson: equal among the new and among the old, and the variant got more of the old."""
    given_case = a_test((0.1, 0.15), elapsed=21)
    slices = {
        "buyer": {
            "new": (hits(7_000, 0.05), hits(3_000, 0.05)),
            "old": (hits(3_000, 0.3), hits(7_000, 0.3)),
        },
        "platform": {"ios": (hits(5_000, 0.1), hits(5_000, 0.15))},
    }
    goal = dataclasses.replace(given_case.goal, slices=slices)
    told = decide(dataclasses.replace(given_case, goal=goal))

    mixed = [each.named["dimension"] for each in told.warnings if each.code == "mix"]
    assert mixed == ["buyer"]


def test_changed_weights_are_compared_week_by_week() -> None:
    """The variant got its people in the good week and won nothing in either."""
    case = a_test(elapsed=21)
    good = (hits(200, 0.3), hits(1_800, 0.3))
    bad = (hits(1_800, 0.05), hits(200, 0.05))
    cohorts = tuple(Cohort(day=day, arms=good if day < 7 else bad) for day in range(14))
    case = dataclasses.replace(case, goal=dataclasses.replace(case.goal, cohorts=cohorts))
    fooled = decide(case)
    half = sum(each.exposed for each in case.arms) // 2
    stretches = tuple(Stretch(people=half, weights=each) for each in ((1, 9), (9, 1)))
    told = decide(dataclasses.replace(case, stretches=stretches))

    assert fooled.decision == "ship"
    assert told.comparisons[0].state == "open"
    assert told.comparisons[0].effect.value == pytest.approx(0)
    assert told.steps[-1].shown.value == pytest.approx(0)
    assert "weights" in codes(told.warnings)


def test_evidence_and_verdict_go_to_another_process_and_back() -> None:
    case = a_test((0.1, 0.13), elapsed=21)

    assert pickle.loads(pickle.dumps(case)) == case  # noqa: S301 - our own
    assert pickle.loads(pickle.dumps(decide(case))) == decide(case)  # noqa: S301 - our own


def test_looked_at_every_week_verdicts_ship_nothing_where_nothing_is() -> None:
    """A hundred A/A tests of four weeks: at most five may be shipped, chance gives about one."""
    random = Random(3)
    shipped = sum(_is_shipped(random) for _ in range(100))

    assert shipped <= 5


def _is_shipped(random: Random) -> bool:
    """Whether any look on any week says so."""
    case = a_test(elapsed=35, a_day=500)
    cohorts = tuple(
        Cohort(day=day, arms=tuple(hits(500, random.gauss(0.1, 0.0134)) for _ in range(2)))
        for day in range(28)
    )
    goal = dataclasses.replace(case.goal, cohorts=cohorts)
    looks = (dataclasses.replace(case, goal=goal, elapsed_days=float(7 * n)) for n in (2, 3, 4, 5))
    return any(decide(look).decision == "ship" for look in looks)
