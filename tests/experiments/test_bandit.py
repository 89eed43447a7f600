"""Waves of a bandit: shares follow what ripe people did, and who got an arm keeps it."""

from collections.abc import Sequence
from random import Random

import pytest

from domain.experiments import drafting, exposing, judging, steering
from domain.experiments.leaning import Lean, lean
from domain.experiments.refusals import RunningError
from domain.experiments.steps import Steps, steps_of
from domain.experiments.verdict.evidence import Measure
from domain.experiments.verdict.folding import People, fold
from domain.models import AuditRecord, Delivery, ExperimentVariant, Person, Shop
from tests.conftest import NOW
from tests.experiments.mailing import HOUR, Here, mailing

WAVES = Steps(way="waves", waves=3)
LONG = 5 * HOUR
CONVERSION = Measure(key="conversion", shape="binary")


async def test_waves_lean_to_the_better_one(shop: Shop, owner: Person) -> None:
    made = await mailing(shop, owner, WAVES, 720)
    first = await made.variants(0)
    assert sum(first.values()) == 240
    assert min(first.values()) > 90
    await made.went()
    await made.ordered((0.05, 0.4))
    assert await made.steps() == 1
    assert (await made.test()).due_at == NOW + 4 * HOUR
    await made.later(LONG)
    assert await made.steps() == 2
    test = await made.test()
    assert (test.status, test.stage) == ("running", "sending")
    last = test.weights_log[-1]
    assert (last["weights"], last["wave"], last["left"]) == ([50, 950], 1, 480)
    assert last["gain"] > 0.1
    second = await made.variants(1)
    assert sum(second.values()) == 240
    assert second[0] < 30


async def test_after_the_last_wave_all_are_compared_wave_by_wave(shop: Shop, owner: Person) -> None:
    made = await mailing(shop, owner, WAVES, 720)
    kept = dict(await Delivery.filter(wave=0).values_list("customer_id", "variant"))
    for wave in range(3):
        assert sum((await made.variants(wave)).values()) == 240
        await made.went()
        await made.ordered((0.05, 0.4))
        await made.steps()
        await made.later(LONG)
        await made.steps()
    await made.plan()
    assert ((await made.test()).stage, (await made.campaign()).status) == ("over", "done")
    assert dict(await Delivery.filter(wave=0).values_list("customer_id", "variant")) == kept
    assert await AuditRecord.filter(action="experiment_wave").count() == 2
    await exposing.note(made.now)
    found = await judging.verdict(await made.test(), shop, made.now, Here())
    assert (found.decision, found.winner) == ("ship", "B")
    assert found.balance.state == "fair"


async def test_nobody_else_makes_the_shares(shop: Shop, owner: Person) -> None:
    made = await mailing(shop, owner, WAVES, 30)
    test = await made.test()
    with pytest.raises(RunningError):
        await steering.change_weights(test, [9, 1], test.version, made.now)
    again = await drafting.copy(test, owner, made.now)
    assert (steps_of(again), again.window_hours) == (WAVES, 4)


async def test_too_few_people_leave_the_shares_equal(shop: Shop, owner: Person) -> None:
    made = await mailing(shop, owner, WAVES, 60)
    await made.went()
    await made.ordered((0.0, 1.0))
    await made.steps()
    await made.later(LONG)
    await made.steps()
    # There were not a hundred a variant, so the first wave took everybody.
    assert await made.waves() == {0: 60}
    assert (await made.test()).stage == "over"
    rows = ExperimentVariant.all().order_by("place")
    assert [each.weight for each in await rows] == [1, 1]


def test_most_people_get_the_better_arm_and_no_arm_is_given_up() -> None:
    """Twenty mailings of 12,000 people in six waves, 4 against 6 percent, days of other sizes."""
    better = 0
    for seed in range(20):
        got, least = _sent(Random(seed), (0.04, 0.06), 12_000, 6)
        better += got
        assert least >= 0.05 - 0.001
    assert better > 0.65 * 20 * 12_000


def test_a_good_day_makes_no_arm_better() -> None:
    """Equal arms, and more orders in the second wave: who has more of it gains nothing."""
    leans = []
    for seed in range(20):
        dice = Random(seed)
        arms: list[list[tuple[int, int]]] = [[], []]
        for wave, (rate, share) in enumerate(((0.02, 0.5), (0.2, 0.9))):
            for arm, part in enumerate((1 - share, share)):
                arms[arm] += [(int(dice.random() < rate), wave) for _ in range(int(3_000 * part))]
        leans.append(_lean(arms).weights[1])
    assert sum(leans) / len(leans) < 700


def _sent(dice: Random, rates: Sequence[float], people: int, waves: int) -> tuple[int, float]:
    """How many got the last arm, and the smallest share of any wave."""
    weights, least, got = [500, 500], 1.0, 0
    arms: list[list[tuple[int, int]]] = [[] for _ in rates]
    for wave, size in enumerate(Steps(way="waves", waves=waves).sizes(people, len(rates))):
        luck = dice.uniform(0.6, 1.6)
        for _ in range(size):
            arm = dice.choices(range(len(rates)), weights)[0]
            arms[arm].append((int(dice.random() < rates[arm] * luck), wave))
            got += arm == len(rates) - 1
        weights = list(_lean(arms).weights)
        least = min(least, min(weights) / sum(weights))
    return got, least


def _lean(arms: Sequence[Sequence[tuple[int, int]]]) -> Lean:
    people = [
        People(
            customers=list(range(len(each))),
            values=[value for value, _ in each],
            exposed=[0] * len(each),
            stretches=[wave for _, wave in each],
        )
        for each in arms
    ]
    return lean(fold(CONVERSION, people, started=0, ripe_before=1), len(arms))
