"""No answer of a clock condition changes before it said it might."""

from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.core.instant import from_milliseconds, to_milliseconds
from domain.segments.compile import flips_sql
from domain.segments.condition import Condition
from domain.segments.rule import Rule
from domain.segments.running import rows
from domain.segments.scope import Scope
from domain.segments.tree import Leaf
from domain.segments.why import why
from tests.segments.drawing import SEEDS, conditions
from tests.segments.worlds import Worlds

LATER = (1, 3_600_000, 86_400_000, 2 * 86_400_000, 8 * 86_400_000, 31 * 86_400_000)


def _is_clock(condition: Condition) -> bool:
    return condition.is_clock


@settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.filter_too_much,
    ],
)
@given(seed=SEEDS, data=st.data())
async def test_nothing_changes_before_its_flip(
    worlds: Worlds, seed: int, data: st.DataObject
) -> None:
    world = await worlds.get(seed)
    condition = data.draw(conditions(seed).filter(_is_clock))
    wait = timedelta(milliseconds=data.draw(st.sampled_from(LATER)))
    rule = Rule(tree=Leaf(condition=condition))
    statement = flips_sql(rule.tree, Scope.of(world.shop, world.now))
    assert statement is not None
    flips = {row["customer_id"]: row["flips_at"] for row in await rows(statement)}
    people = [row["id"] for row in world.rows("customers")]

    before = {each.customer_id: each for each in await why(rule, world.shop, world.now, people)}
    after = await why(rule, world.shop, world.now + wait, people)

    for each in after:
        if each.verdict != before[each.customer_id].verdict:
            flip = flips[each.customer_id]
            assert to_milliseconds(world.now) < flip <= to_milliseconds(world.now + wait)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.filter_too_much,
    ],
)
@given(seed=SEEDS, data=st.data())
async def test_one_person_is_told_the_same_flip(
    worlds: Worlds, seed: int, data: st.DataObject
) -> None:
    world = await worlds.get(seed)
    tree = Leaf(condition=data.draw(conditions(seed).filter(_is_clock)))
    person = data.draw(st.sampled_from([row["id"] for row in world.rows("customers")]))

    of_all = flips_sql(tree, Scope.of(world.shop, world.now))
    of_one = flips_sql(tree, Scope.of(world.shop, world.now, (person,)))
    assert of_all is not None
    assert of_one is not None

    known = {row["customer_id"]: row["flips_at"] for row in await rows(of_all)}
    told = {row["customer_id"]: row["flips_at"] for row in await rows(of_one)}
    assert told.get(person) == known.get(person)
    assert all(from_milliseconds(each) > world.now for each in told.values())
