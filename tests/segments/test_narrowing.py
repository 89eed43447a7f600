"""Heavy conditions asked of those the light ones leave, and people asked in spans.

Whichever way is taken, the people are the same.
"""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.core.reading import SPANS
from domain.models import Customer, Shop
from domain.segments import everybody, narrowing, service
from domain.segments.conditions.city import City
from domain.segments.conditions.gender import Gender
from domain.segments.conditions.last_order import LastOrder
from domain.segments.conditions.order_count import OrderCount
from domain.segments.conditions.order_sum import OrderSum
from domain.segments.conditions.revenue_rank import RevenueRank
from domain.segments.everybody import FIRST, LAST, Asked
from domain.segments.keeping import asking, state
from domain.segments.looking import look
from domain.segments.people import BASES
from domain.segments.rule import Rule, Size, count, size
from domain.segments.running import rows
from domain.segments.scope import Scope
from domain.segments.sql import Ids, Sql, sql
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

    cut = data.draw(st.integers(1, 30)) + await _before_all(world.shop)
    asked = Asked(base=base, tree=tree, scope=scope)
    spans = data.draw(st.sampled_from(((None,), ((FIRST, cut - 1), (cut, LAST)))))
    found: list[int] = []
    for span in spans:
        some = asked.about(span)
        if data.draw(st.booleans()):
            some = await some.narrow(10, "heavy")
        found += [int(row["id"]) for row in await rows(some.whole(some.people))]
    assert sorted(found) == sorted(matching(world, base, to_json(tree)))


async def _before_all(shop: Shop) -> int:
    first = await Customer.filter(shop=shop).order_by("id").first()
    return first.id - 1 if first is not None else 0


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


async def test_few_are_asked_where_that_is_quicker(shop: Shop, few: Rule) -> None:
    asked = Asked(base=few.base, tree=few.tree, scope=Scope.of(shop, NOW))
    narrowed = await asked.narrow(10, "heavy")

    assert narrowed.whole(narrowed.people).text != asked.whole(asked.people).text
    assert await _leaves_few(few, shop)
    assert await count(few, shop, NOW) == 3
    assert await size(few, shop, NOW) == Size(people=3, base=130)
    seen = await look(few, shop, NOW)
    assert seen is not None
    assert (seen.people, seen.base, {name for _, name in seen.few}) == (3, 130, {"0", "13", "26"})
    kept = await state.kept(shop, await service.create(shop, "Томск", few, None, NOW))
    assert len((await asking.difference(kept, NOW)).coming) == 3


async def test_many_are_asked_together(shop: Shop, few: Rule) -> None:
    of_nearly_all = Leaf(condition=Gender(operator="empty"))
    heavy = tuple(Leaf(condition=each) for each in HEAVY)

    assert not await _leaves_few(Rule(tree=Group(nodes=(of_nearly_all, *heavy))), shop)
    assert not narrowing.is_worth(Group(nodes=heavy))
    assert not narrowing.is_worth(of_nearly_all)


async def _leaves_few(rule: Rule, shop: Shop) -> bool:
    sample = await everybody.sampled(rule.base, rule.tree, Scope.of(shop, NOW))
    return sample.is_few and narrowing.is_worth(rule.tree)


def counted(asked: Asked) -> Sql:
    return asked.whole(sql("SELECT COUNT(*) AS n FROM (?) AS people", asked.people))


async def test_a_large_shop_is_asked_in_spans(shop: Shop, few: Rule) -> None:
    found = await everybody.ask(few.base, few.tree, Scope.of(shop, NOW), counted, large=100)

    assert len(found) == max(1, min(len(SPANS), everybody.CORES - 1))
    assert sum(row["n"] for (row,) in found) == 3


async def test_a_rank_is_asked_of_all_in_one(shop: Shop, few: Rule) -> None:
    rank = Group(nodes=(few.tree, Leaf(condition=RevenueRank(rank=50))))
    found = await everybody.ask(few.base, rank, Scope.of(shop, NOW), counted, large=100)
    assert len(found) == 1


def test_many_ids_are_one_value() -> None:
    ids = Ids((3, 5))
    piece = sql("a = ANY(?) AND b = ? AND c = ANY(?)", ids, 7, ids)
    assert (piece.numbered(), piece.given) == ("a = ANY($1) AND b = $2 AND c = ANY($1)", [ids, 7])
