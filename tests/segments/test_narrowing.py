"""Heavy conditions asked of those the light ones leave: the same people as everybody asked."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.models import Customer, Shop
from domain.segments import narrowing, service
from domain.segments.conditions.city import City
from domain.segments.conditions.gender import Gender
from domain.segments.conditions.last_order import LastOrder
from domain.segments.conditions.order_count import OrderCount
from domain.segments.conditions.order_sum import OrderSum
from domain.segments.keeping import asking, state
from domain.segments.people import BASES
from domain.segments.rule import Rule, Size, count, size
from domain.segments.running import rows
from domain.segments.scope import Scope
from domain.segments.tree import Group, Leaf, Not, Sure, to_json
from tests.conftest import NOW
from tests.segments.drawing import SEEDS, conditions, trees
from tests.segments.judging import matching
from tests.segments.people import DAY, Shelf
from tests.segments.worlds import Worlds

LIGHT = ("age", "birthday", "city", "contactable", "gender", "language", "registered", "tag")
HEAVY = (OrderCount(value=1), OrderSum(value=100), LastOrder(days=30))


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(seed=SEEDS, data=st.data())
async def test_the_same_people_as_the_oracle(
    worlds: Worlds, seed: int, data: st.DataObject
) -> None:
    world = await worlds.get(seed)
    light = Leaf(condition=data.draw(conditions(seed, LIGHT)))
    way = data.draw(st.sampled_from((lambda each: each, lambda each: Not(node=each))))
    others = data.draw(st.lists(trees(seed), min_size=1, max_size=3))
    tree = Group(nodes=(way(light), *others, Sure(node=light)))
    base = data.draw(st.sampled_from(BASES))
    scope = Scope.of(world.shop, world.now)

    parts = narrowing.narrowed(base, tree, scope)

    if parts is None:
        return
    found = {int(row["id"]) for row in await rows(narrowing.whole(parts, scope))}
    assert found == matching(world, base, to_json(tree))


@pytest.fixture
async def few(shop: Shop, shelf: Shelf) -> Rule:
    """Of 130 people ten are of Tomsk; three of these bought, and another one elsewhere."""
    city = {n: "томск" if n % 13 == 0 else "казань" for n in range(130)}
    await Customer.bulk_create(
        [
            Customer(shop=shop, name=f"{n}", city_folded=city[n], registered_at=NOW - 9 * DAY)
            for n in range(130)
        ]
    )
    for name in ("0", "13", "26", "1"):
        await shelf.order(await Customer.get(name=name), NOW - DAY)
    nodes = [Leaf(condition=each) for each in (City(things=("томск",)), *HEAVY)]
    return Rule(tree=Group(nodes=tuple(nodes)))


async def test_few_are_asked_where_that_is_quicker(shop: Shop, few: Rule, engine: str) -> None:
    scope = Scope.of(shop, NOW)
    statement = await narrowing.people(few.base, few.tree, scope)

    assert ("asked AS" in statement.text) == (engine == "sqlite")
    assert await count(few, shop, NOW) == 3
    assert await size(few, shop, NOW) == Size(people=3, base=130)
    kept = await state.kept(shop, await service.create(shop, "Томск", few, None, NOW))
    assert len((await asking.difference(kept, NOW)).coming) == 3


async def test_many_are_asked_together(shop: Shop, few: Rule) -> None:
    scope = Scope.of(shop, NOW)
    of_nearly_all = Leaf(condition=Gender(operator="empty"))
    heavy = tuple(Leaf(condition=each) for each in HEAVY)

    assert await narrowing.worth("everyone", Group(nodes=(of_nearly_all, *heavy)), scope) is None
    assert await narrowing.worth("everyone", Group(nodes=heavy), scope) is None
    assert await narrowing.worth("everyone", of_nearly_all, scope) is None
