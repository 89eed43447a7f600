"""One person is told by the kept border of a rank what asking everybody told."""

import dataclasses

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.core.params import Choice, params_of
from domain.models import Segment, SegmentBorder
from domain.segments import service
from domain.segments.condition import CONDITIONS
from domain.segments.conditions.revenue_rank import RevenueRank
from domain.segments.keeping import asking, following, membership, ranks, state
from domain.segments.rule import Rule
from domain.segments.tree import Leaf, Node, Not, to_json
from domain.segments.values.number import NumberCondition
from domain.segments.why import match, why
from tests.conftest import NOW
from tests.segments.drawing import SEEDS, conditions
from tests.segments.judging import Oracle, matching
from tests.segments.people import DAY, Shelf
from tests.segments.test_keeping import settle
from tests.segments.worlds import Worlds


def _is_ranked(kind: type) -> bool:
    operator = dict(params_of(kind)).get("operator")
    return isinstance(operator, Choice) and "top_n" in operator.options


RANKED = tuple(key for key, kind in CONDITIONS.items() if _is_ranked(kind))
FIRST = Rule(tree=Leaf(condition=RevenueRank(operator="top_n", rank=1)))


@st.composite
def ranked(draw: st.DrawFn, seed: int) -> Node:
    """A rank of any condition that has one, or all the others."""
    condition = draw(conditions(seed, RANKED))
    assert isinstance(condition, NumberCondition)
    operator = draw(st.sampled_from(("top_n", "top_pct")))
    rank = draw(st.sampled_from((1, 2, 3, 10, 50, 100)))
    leaf = Leaf(condition=dataclasses.replace(condition, operator=operator, rank=rank))
    return Not(node=leaf) if draw(st.booleans()) else leaf


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(seed=SEEDS, data=st.data())
async def test_by_the_border_as_by_the_oracle(
    worlds: Worlds, seed: int, data: st.DataObject
) -> None:
    world = await worlds.get(seed)
    tree = data.draw(ranked(seed))
    asked, oracle = to_json(tree), Oracle(world)
    segment = await service.create(world.shop, "Лучшие", Rule(tree=tree), None, NOW)
    kept = await state.kept(world.shop, segment)

    found = await asking.difference(kept, world.now)
    await ranks.keep(segment, found.borders, NOW)
    told = await why(kept.rule, world.shop, world.now, oracle.real)
    await state.forget(segment)
    await segment.delete()

    words = {True: "yes", False: "no", None: "unknown"}
    assert set(found.coming) == matching(world, "everyone", asked)
    assert {each.customer_id: each.verdict for each in told} == {
        each: words[oracle.asked(each, asked)] for each in oracle.real
    }
    since = NOW if found.borders else None
    assert {each.borders_at for each in told} <= {(since,)}


async def test_one_person_follows_at_once_and_the_others_with_everybody(shelf: Shelf) -> None:
    first = await shelf.buyer("Anna", 1, total=500)
    second = await shelf.buyer("Boris", 2, total=300)
    segment = await service.create(shelf.shop, "Первый", FIRST, None, NOW)
    await settle(shelf.shop, NOW)
    assert await membership.page(segment) == [first.id]

    await shelf.order(second, NOW, total=400)
    later = NOW + DAY / 24
    told = await match(second.id, FIRST, shelf.shop, later)
    assert (told.verdict, told.borders_at) == ("yes", (NOW,))
    await following.follow(shelf.shop, later)
    # Anna is asked when everybody is: nothing has happened to her.
    assert await membership.page(segment) == [first.id, second.id]
    await settle(shelf.shop, later)
    assert await membership.page(segment) == [second.id]
    assert (await match(first.id, FIRST, shelf.shop, later)).verdict == "no"


async def test_nobody_is_told_by_the_border_of_a_segment_that_is_gone(shelf: Shelf) -> None:
    await shelf.buyer("Anna", 1, total=500)
    segment = await service.create(shelf.shop, "Первый", FIRST, None, NOW)
    await settle(shelf.shop, NOW)
    assert await SegmentBorder.filter(shop_id=shelf.shop.id).count() == 1

    await Segment.filter(id=segment.id).update(archived_at=NOW)
    await state.retire(shelf.shop)

    assert await SegmentBorder.filter(shop_id=shelf.shop.id).count() == 0


async def test_where_everybody_is_inside_a_newcomer_is_too(shelf: Shelf) -> None:
    await shelf.buyer("Anna", 1, total=500)
    rule = Rule(tree=Leaf(condition=RevenueRank(operator="top_n", rank=3)))
    await service.create(shelf.shop, "Тройка", rule, None, NOW)
    await settle(shelf.shop, NOW)

    boris = await shelf.buyer("Boris", 0.5, total=1)

    assert (await match(boris.id, rule, shelf.shop, NOW)).verdict == "yes"
