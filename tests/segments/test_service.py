"""Trees, their JSON and limits; segments as they are kept; members, samples and why."""

import logging

import pytest

from domain.core.errors import NotFoundError, StaleError
from domain.models import AuditRecord, Customer, Person, Segment
from domain.segments import service
from domain.segments.condition import CONDITIONS
from domain.segments.conditions.bought_product import BoughtProduct
from domain.segments.conditions.city import City
from domain.segments.conditions.event_sequence import EventSequence
from domain.segments.conditions.event_value import EventValue
from domain.segments.conditions.last_order import LastOrder
from domain.segments.conditions.order_count import OrderCount
from domain.segments.rule import Rule, count, members, rule_of, sample
from domain.segments.tree import (
    BrokenTreeError,
    Group,
    Leaf,
    Node,
    Not,
    Sure,
    TreeTooDeepError,
    TreeTooLargeError,
    checked_tree,
    from_json,
    leaves,
    to_json,
)
from domain.segments.why import Why, why
from tests.conftest import NOW
from tests.segments.people import DAY, Shelf

REPEAT = Leaf(condition=OrderCount(value=2, days=90))
RECENT = Leaf(condition=LastOrder(days=30))
MOSCOW = Leaf(condition=City(things=("москва",)))
TREE = Group(mode="all", nodes=(REPEAT, Not(node=Group(mode="any", nodes=(RECENT, MOSCOW)))))


async def _olga() -> Person:
    return await Person.create(telegram_id=1, name="Olga", created_at=NOW)


def test_tree_survives_its_json() -> None:
    content = to_json(TREE)

    told = {"kind": "order_count", "operator": "gte", "value": 2, "upper": None, "days": 90}
    assert told.items() <= content["all"][0].items()
    assert from_json(content) == TREE
    assert from_json(to_json(Sure(node=MOSCOW))) == Sure(node=MOSCOW)
    assert from_json({"all": []}) == Group()


def test_parameters_added_later_take_their_defaults() -> None:
    assert from_json({"kind": "order_count", "value": 3}) == Leaf(condition=OrderCount(value=3))


@pytest.mark.parametrize(
    "content",
    [
        None,
        [],
        {"some": []},
        {"all": {}},
        {"not": None},
        {"kind": "no_such"},
        {"kind": 5},
        {"kind": "order_count", "value": "2"},
        {"kind": "order_count", "operator": "like"},
        {"kind": "order_count", "operator": "between", "value": 3},
        {"kind": "last_order", "operator": "on", "day": "2026-02-31"},
        {"kind": "city", "things": "москва"},
    ],
)
def test_broken_trees_are_refused(content: object) -> None:
    with pytest.raises(BrokenTreeError):
        from_json(content)


def test_limits_of_a_tree() -> None:
    deep: Node = REPEAT
    for _ in range(7):
        deep = Not(node=deep)
    assert checked_tree(deep) == deep
    with pytest.raises(TreeTooDeepError):
        checked_tree(Not(node=deep))

    wide = Group(nodes=(REPEAT,) * 100)
    assert checked_tree(wide) == wide
    with pytest.raises(TreeTooLargeError):
        checked_tree(Group(nodes=(REPEAT,) * 101))


async def test_members_come_in_pages(shelf: Shelf) -> None:
    people = [await shelf.buyer(f"P{n}", 1) for n in range(7)]
    rule = Rule(tree=Leaf(condition=OrderCount(value=1)))

    first = await members(rule, shelf.shop, NOW, limit=4)
    rest = await members(rule, shelf.shop, NOW, after=first[-1], limit=4)

    assert first + rest == [customer.id for customer in people]
    assert await members(rule, shelf.shop, NOW, after=rest[-1]) == []
    assert await count(rule, shelf.shop, NOW) == 7
    picked = await sample(rule, shelf.shop, NOW)
    assert len(picked) == 5
    assert picked == await sample(rule, shelf.shop, NOW)


async def test_another_shops_people_are_never_seen(shelf: Shelf) -> None:
    await shelf.buyer("Anna", 1)
    other = Shelf(shop=await type(shelf.shop).create(name="Другая", created_at=NOW))
    await other.buyer("Boris", 1)

    assert await shelf.names(OrderCount(value=1)) == {"Anna"}
    assert await count(Rule(), shelf.shop, NOW) == 1
    boris = await Customer.get(name="Boris")
    assert await why(Rule(), shelf.shop, NOW, [boris.id]) == []


async def test_why_says_each_condition(shelf: Shelf) -> None:
    anna = await shelf.buyer("Anna", 40, 50)
    boris = await shelf.buyer("Boris", 1, 2)
    vera = await shelf.customer("Vera", city="Москва")
    tree = Group(nodes=(REPEAT, Not(node=RECENT), MOSCOW))

    found = await why(
        Rule(base="customers", tree=tree), shelf.shop, NOW, [vera.id, anna.id, boris.id]
    )

    assert found == [
        Why(
            customer_id=vera.id,
            name="Vera",
            is_in_base=False,
            verdict="no",
            answers=("no", "unknown", "yes"),
        ),
        Why(
            customer_id=anna.id,
            name="Anna",
            is_in_base=True,
            verdict="unknown",
            answers=("yes", "no", "unknown"),
        ),
        Why(
            customer_id=boris.id,
            name="Boris",
            is_in_base=True,
            verdict="no",
            answers=("yes", "yes", "unknown"),
        ),
    ]
    assert not any(each.is_member for each in found)


async def test_twelve_conditions_are_one_statement(
    shelf: Shelf, caplog: pytest.LogCaptureFixture
) -> None:
    product = await shelf.product("Сенча", await shelf.category("Чай"))
    filled = {
        "bought_product": BoughtProduct(things=(product.id,), quantity=2),
        "city": City(things=("москва",)),
        "event_value": EventValue(names=("purchase",), fields=("value",)),
        "event_sequence": EventSequence(first_step=("view_item",), second_step=("purchase",)),
    }
    nodes = tuple(Leaf(condition=filled.get(kind, make())) for kind, make in CONDITIONS.items())
    assert len(nodes) >= 12

    with caplog.at_level(logging.DEBUG, logger="tortoise.db_client"):
        assert await count(Rule(tree=Not(node=Group(nodes=nodes))), shelf.shop, NOW) == 0
    assert len([line for line in caplog.messages if "SELECT" in line]) == 1


async def test_a_segment_lives(shelf: Shelf) -> None:
    olga = await _olga()
    segment = await service.create(shelf.shop, " Спящие  ", Rule(tree=TREE), olga, NOW)
    assert segment.name == "Спящие"
    assert rule_of(await service.find(shelf.shop, segment.id)) == Rule(tree=TREE)

    with pytest.raises(service.SegmentNameTakenError):
        await service.create(shelf.shop, "спящие", Rule(), olga, NOW)
    with pytest.raises(service.BadSegmentNameError):
        await service.rename(shelf.shop, segment, "  ", olga, NOW)
    await service.rename(shelf.shop, segment, "Сонные", olga, NOW)

    await service.archive(shelf.shop, segment, olga, NOW)
    assert await service.page(shelf.shop, 0, 10) == ([], 0)
    await service.create(shelf.shop, "Сонные", Rule(), olga, NOW)
    await service.restore(shelf.shop, segment, olga, NOW)
    found, total = await service.page(shelf.shop, 0, 10)
    assert [each.name for each in found] == ["Сонные", "Сонные 2"]
    assert total == 2
    actions = [record.action for record in await AuditRecord.all().order_by("id")]
    assert actions == [
        "segment_created",
        "segment_renamed",
        "segment_archived",
        "segment_created",
        "segment_restored",
    ]


async def test_the_second_of_two_editors_is_told(shelf: Shelf) -> None:
    olga = await _olga()
    segment = await service.create(shelf.shop, "Спящие", Rule(tree=TREE), olga, NOW)
    await service.remember_count(segment, 12, NOW)

    await service.change(shelf.shop, segment, Rule(tree=REPEAT), 1, olga, NOW + DAY)
    with pytest.raises(StaleError):
        await service.change(shelf.shop, segment, Rule(tree=MOSCOW), 1, olga, NOW + DAY)

    kept = await Segment.get(id=segment.id)
    assert (rule_of(kept).tree, kept.version, kept.last_count) == (REPEAT, 2, None)


async def test_an_unknown_segment_is_not_found(shelf: Shelf) -> None:
    with pytest.raises(NotFoundError):
        await service.find(shelf.shop, 404)


def test_leaves_stand_in_reading_order() -> None:
    assert [each.kind for each in leaves(TREE)] == ["order_count", "last_order", "city"]
