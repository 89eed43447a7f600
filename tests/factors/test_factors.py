"""Every figure against the oracle on random shops: of everybody, and of one person."""

import pytest
from hypothesis import HealthCheck, given, settings

from bot.i18n import LANGUAGES, tongue
from domain.factors import counting
from domain.factors.factor import FACTORS, GROUPS, SOURCES
from domain.models import Order, Shop
from tests.factors import answers_buying, answers_doing, answers_keeping
from tests.factors.oracle import ANSWERS, Told
from tests.segments.drawing import SEEDS
from tests.segments.judging import Oracle
from tests.segments.world import World
from tests.segments.worlds import Worlds

PARTS = (answers_buying, answers_doing, answers_keeping)
PATIENT = settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture
def worlds(shop: Shop) -> Worlds:
    return Worlds()


async def of_all(world: World) -> dict[int, dict[str, float | None]]:
    found: dict[int, dict[str, float | None]] = {}
    async for batch in counting.of_people(world.shop, world.now, FACTORS):
        for n, person in enumerate(batch.ids):
            found[person] = {key: values[n] for key, values in batch.values.items()}
    return found


# On a wheel its end is its beginning.
WHEELS = {"weekday": 7, "hour": 24}


def is_same(key: str, one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    apart = abs(one - other)
    if size := WHEELS.get(FACTORS[key].unit):
        apart = min(apart, size - apart)
    return apart <= max(1e-5, 1e-9 * abs(other))


def test_there_are_enough_of_them_and_each_is_told() -> None:
    assert len(FACTORS) >= 60
    assert set(ANSWERS) == set(FACTORS), PARTS
    assert {each.source for each in FACTORS.values()} == set(SOURCES)
    assert {each.group for each in FACTORS.values()} == set(GROUPS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_has_its_texts(language: str) -> None:
    has = tongue(language).has
    wanted = [f"factor-{key}{part}" for key in FACTORS for part in ("", ".hint")]
    shaped = [key for key, factor in FACTORS.items() if factor.shape]
    wanted += [f"factor-{key}.{side}" for key in shaped for side in ("high", "low")]

    assert [each for each in wanted if not has(each)] == []


@PATIENT
@given(seed=SEEDS)
async def test_everybody_as_the_oracle_says(worlds: Worlds, seed: int) -> None:
    world = await worlds.get(seed)
    oracle = Oracle(world)

    found = await of_all(world)

    assert sorted(found) == sorted(oracle.real)
    for person, values in found.items():
        one = Told(world, oracle, person)
        wrong = {
            key: (value, meant)
            for key, value in values.items()
            if not is_same(key, value, meant := ANSWERS[key](one))
        }
        assert wrong == {}, person


@PATIENT
@given(seed=SEEDS)
async def test_one_person_by_the_same_statement(worlds: Worlds, seed: int) -> None:
    world = await worlds.get(seed)

    for person, values in (await of_all(world)).items():
        known = {key: value for key, value in values.items() if value is not None}
        assert await counting.of_person(world.shop, person, world.now, FACTORS) == known


async def test_half_open_at_now(worlds: Worlds) -> None:
    world = await worlds.get(0)
    person = Oracle(world).real[0]
    before = await counting.of_person(world.shop, person, world.now, ["order_count"])
    await Order.create(
        shop=world.shop, id=9_999, customer_id=person, number="now", placed_at=world.now, total=1
    )

    assert await counting.of_person(world.shop, person, world.now, ["order_count"]) == before
