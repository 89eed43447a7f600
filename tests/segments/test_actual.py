"""What is told of a person as "in fact" agrees with the verdict, and many segments at once do."""

import operator
from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.models import Segment
from domain.segments.actual import Actual, actuals
from domain.segments.condition import CONDITIONS, Condition
from domain.segments.conditions.average_order import AverageOrder
from domain.segments.conditions.city import City
from domain.segments.conditions.last_order import LastOrder
from domain.segments.conditions.order_count import OrderCount
from domain.segments.conditions.order_sum import OrderSum
from domain.segments.conditions.tag import Tag
from domain.segments.rule import Rule
from domain.segments.tree import Group, Leaf
from domain.segments.values.deed import DeedCondition
from domain.segments.values.number import NumberCondition
from domain.segments.verdicts import readable, verdicts
from domain.segments.why import why
from tests.conftest import NOW
from tests.segments.drawing import SEEDS, conditions, rules
from tests.segments.people import DAY, Shelf
from tests.segments.worlds import Worlds

SIGNS: dict[str, Callable[[float, float], bool]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "lt": operator.lt,
    "lte": operator.le,
    "gt": operator.gt,
    "gte": operator.ge,
}
COUNTED = tuple(
    key for key, kind in CONDITIONS.items() if issubclass(kind, NumberCondition | DeedCondition)
)
SLOW = settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@SLOW
@given(seed=SEEDS, data=st.data())
async def test_the_value_told_agrees_with_the_verdict(
    worlds: Worlds, seed: int, data: st.DataObject
) -> None:
    world = await worlds.get(seed)
    condition = data.draw(conditions(seed, COUNTED))
    rule = Rule(tree=Leaf(condition=condition))
    person = data.draw(st.sampled_from([row["id"] for row in world.rows("customers")]))

    (told,) = await why(rule, world.shop, world.now, (person,))
    (actual,) = await actuals(rule, world.shop, world.now, person)
    if actual is None or told.verdict == "unknown":
        return
    expected = _expected(condition, actual)
    assert expected is None or (told.verdict == "yes") is expected


def _expected(condition: Condition, actual: Actual) -> bool | None:
    if actual.value is None:
        return None
    assert isinstance(actual.value, float | int)
    if isinstance(condition, DeedCondition):
        if condition.operator == "did_not":
            return actual.value == 0
        return condition.times <= actual.value <= (condition.most or actual.value)
    if isinstance(condition, NumberCondition) and condition.operator in SIGNS:
        limit = float(condition.value)
        if abs(actual.value - limit) < 0.001 and actual.value != limit:
            return None
        return SIGNS[condition.operator](actual.value, limit)
    return None


@SLOW
@given(seed=SEEDS, data=st.data())
async def test_anything_can_be_looked_at(worlds: Worlds, seed: int, data: st.DataObject) -> None:
    world = await worlds.get(seed)
    rule = Rule(tree=Leaf(condition=data.draw(conditions(seed))))
    person = data.draw(st.sampled_from([row["id"] for row in world.rows("customers")]))

    assert len(await actuals(rule, world.shop, world.now, person)) == 1


@SLOW
@given(drawn=st.lists(rules(), min_size=1, max_size=5), data=st.data())
async def test_many_at_once_are_what_each_says(
    worlds: Worlds, drawn: list[tuple[int, Rule]], data: st.DataObject
) -> None:
    seed = drawn[0][0]
    world = await worlds.get(seed)
    asked = {place: rule for place, (own, rule) in enumerate(drawn) if own == seed}
    person = data.draw(st.sampled_from([row["id"] for row in world.rows("customers")]))

    found = await verdicts(asked, world.shop, world.now, person)
    for place, rule in asked.items():
        (told,) = await why(rule, world.shop, world.now, (person,))
        assert found is not None
        assert found[place] == (told.verdict if told.is_in_base else "no")


async def test_each_type_tells_its_value(shelf: Shelf) -> None:
    anna = await shelf.buyer("Anna", 3, 10, total=4_500)
    await shelf.tag(anna, "опт")
    nobody = await shelf.customer("Nobody")
    tree = Group(
        nodes=(
            Leaf(condition=OrderCount()),
            Leaf(condition=OrderSum()),
            Leaf(condition=AverageOrder()),
            Leaf(condition=LastOrder()),
            Leaf(condition=City(things=("томск",))),
            Leaf(condition=Tag(things=("опт",))),
        )
    )

    found = await actuals(Rule(tree=tree), shelf.shop, NOW, anna.id)
    values = [each.value for each in found if each is not None]
    assert values == [2.0, 9_000.0, 4_500.0, NOW - 3 * DAY, None, 1]
    assert [each.unit for each in found if each][:3] == ["count", "money", "money"]
    empty = await actuals(Rule(tree=tree), shelf.shop, NOW, nobody.id)
    assert [each.value for each in empty if each][2:] == [None, None, None, 0]


async def test_what_cannot_be_read_is_left_out(shelf: Shelf) -> None:
    broken = Segment(id=1, base="everyone", tree={"kind": "no_such"})
    good = Segment(id=2, base="everyone", tree={"all": []})

    assert list(readable([broken, good])) == [2]
    assert await verdicts({}, shelf.shop, NOW, 1) == {}
