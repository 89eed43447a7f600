"""A segment that asks about another one."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tortoise.transactions import in_transaction

from domain.models import Person, Segment, Shop
from domain.segments import service
from domain.segments.conditions.in_segment import InSegment
from domain.segments.conditions.order_count import OrderCount
from domain.segments.keeping import membership
from domain.segments.references import SegmentCycleError, referring
from domain.segments.rule import Rule, members
from domain.segments.tree import Leaf, Not, to_json
from domain.segments.use import uses
from tests.conftest import NOW
from tests.segments.drawing import SEEDS, conditions
from tests.segments.judging import matching
from tests.segments.people import DAY, Shelf
from tests.segments.test_keeping import settle
from tests.segments.worlds import Worlds


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(seed=SEEDS, data=st.data())
async def test_same_people_as_the_oracle(worlds: Worlds, seed: int, data: st.DataObject) -> None:
    world = await worlds.get(seed)
    tree = Leaf(condition=data.draw(conditions(seed, ("in_segment",))))

    expected = matching(world, "everyone", to_json(tree))
    assert set(await members(Rule(tree=tree), world.shop, world.now)) == expected


async def _asking(shop: Shop, name: str, *others: Segment) -> Segment:
    keys = tuple(each.id for each in others)
    return await service.create(
        shop, name, Rule(tree=Leaf(condition=InSegment(segments=keys))), None, NOW
    )


async def test_cycle_is_refused_with_its_path(shelf: Shelf) -> None:
    olga = await Person.create(telegram_id=1, name="Olga", created_at=NOW)
    buyers = Rule(tree=Leaf(condition=OrderCount(operator="gte", value=1)))
    first = await service.create(shelf.shop, "А", buyers, None, NOW)
    second = await _asking(shelf.shop, "Б", first)
    third = await _asking(shelf.shop, "В", second)
    rule = Rule(tree=Not(node=Leaf(condition=InSegment(segments=(third.id,)))))

    with pytest.raises(SegmentCycleError) as refusal:
        await service.change(shelf.shop, first, rule, first.version, olga, NOW)
    assert refusal.value.path == "А → В → Б → А"
    own = Rule(tree=Leaf(condition=InSegment(segments=(first.id,))))
    with pytest.raises(SegmentCycleError):
        await service.change(shelf.shop, first, own, first.version, olga, NOW)

    assert [each.name for each in await referring(shelf.shop, first.id)] == ["Б"]
    assert [(kind, use.name) for kind, use in await uses(shelf.shop, first.id)] == [
        ("segment", "Б")
    ]


async def test_who_comes_into_one_comes_into_the_next(shelf: Shelf) -> None:
    buyers = Rule(tree=Leaf(condition=OrderCount(operator="gte", value=1)))
    first = await service.create(shelf.shop, "А", buyers, None, NOW)
    second = await _asking(shelf.shop, "Б", first)
    third = await _asking(shelf.shop, "В", second)
    await shelf.customer("Anna")
    await settle(shelf.shop, NOW)
    assert await membership.page(third) == []

    boris = await shelf.buyer("Boris", 1)
    await settle(shelf.shop, NOW + DAY)
    assert await membership.page(third) == [boris.id]


async def test_a_list_kept_by_hand_can_be_asked_about(shelf: Shelf) -> None:
    anna, boris = await shelf.customer("Anna"), await shelf.customer("Boris")
    listed = await Segment.create(
        shop=shelf.shop, name="VIP", kind="list", tree={"all": []}, made_at=NOW, changed_at=NOW
    )
    asking = await _asking(shelf.shop, "Из списка", listed)
    await settle(shelf.shop, NOW)
    async with in_transaction("default"):
        assert await membership.enter(shelf.shop, listed, [anna.id, boris.id], "hand", NOW) == 2
        assert await membership.enter(shelf.shop, listed, [anna.id], "hand", NOW) == 0
    await settle(shelf.shop, NOW + DAY)
    assert await membership.page(asking) == sorted([anna.id, boris.id])
    async with in_transaction("default"):
        assert await membership.leave(shelf.shop, listed, [boris.id], "hand", NOW + DAY) == 1
    await settle(shelf.shop, NOW + 2 * DAY)
    assert await membership.page(asking) == [anna.id]
