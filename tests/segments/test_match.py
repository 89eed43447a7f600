"""One person against a rule: the answer, its reasons, and when it may change."""

from datetime import timedelta

import pytest

from domain.audience import merging
from domain.core.errors import NotFoundError
from domain.models import Customer
from domain.segments.conditions.average_order import AverageOrder
from domain.segments.conditions.city import City
from domain.segments.conditions.last_order import LastOrder
from domain.segments.conditions.order_count import OrderCount
from domain.segments.rule import Rule
from domain.segments.tree import Group, Leaf, Node, Not, reading
from domain.segments.why import match, next_flip
from tests.conftest import NOW
from tests.segments.people import DAY, Shelf

TWICE = Leaf(condition=OrderCount(value=2, days=30))
DEAR = Leaf(condition=AverageOrder(value=1_000))
QUIET = Leaf(condition=LastOrder(operator="more_than_ago", days=10))


def _all(*nodes: Node) -> Rule:
    return Rule(tree=Group(nodes=nodes))


async def test_one_person_is_told_why(shelf: Shelf) -> None:
    anna = await shelf.buyer("Anna", 3, 5)
    vera = await shelf.customer("Vera")
    rule = _all(TWICE, Not(node=DEAR))

    of_anna = await match(anna.id, rule, shelf.shop, NOW)
    assert (of_anna.is_member, of_anna.answers) == (False, ("yes", "yes"))
    of_vera = await match(vera.id, _all(DEAR), shelf.shop, NOW)
    assert (of_vera.verdict, of_vera.is_member, of_vera.is_unsure) == ("unknown", False, True)
    outside = await match(vera.id, Rule(base="customers"), shelf.shop, NOW)
    assert (outside.verdict, outside.is_in_base, outside.is_member) == ("yes", False, False)


async def test_nobody_is_not_found(shelf: Shelf) -> None:
    with pytest.raises(NotFoundError):
        await match(404, _all(TWICE), shelf.shop, NOW)


async def test_a_rule_reads_what_its_conditions_read() -> None:
    tree = Group(nodes=(TWICE, Not(node=Leaf(condition=City(things=("москва",))))))

    assert reading(tree) == {"order", "refund", "customer"}


async def test_the_next_flip_is_when_an_order_leaves_the_window(shelf: Shelf) -> None:
    anna = await shelf.buyer("Anna", 3, 20)
    rule = _all(TWICE, QUIET)
    flip = await next_flip(anna.id, rule, shelf.shop, NOW)

    # The order of 13 March, 12:00 UTC is more than ten days ago when 24 March begins in Moscow.
    assert flip is not None
    assert flip.isoformat() == "2026-03-23T21:00:00+00:00"
    before = await match(anna.id, _all(QUIET), shelf.shop, flip - timedelta(milliseconds=1))
    after = await match(anna.id, _all(QUIET), shelf.shop, flip)
    assert (before.verdict, after.verdict) == ("no", "yes")


async def test_what_no_clock_moves_has_no_flip(shelf: Shelf) -> None:
    anna = await shelf.buyer("Anna", 3)

    assert await next_flip(anna.id, _all(DEAR), shelf.shop, NOW) is None
    assert await next_flip((await shelf.customer("Vera")).id, _all(TWICE), shelf.shop, NOW) is None


async def test_a_merge_makes_one_member_of_two(shelf: Shelf) -> None:
    one = await shelf.buyer("Anna", 3)
    other = await shelf.buyer("Anya", 5)
    rule = _all(TWICE)
    assert await shelf.names(rule.tree) == set()

    merged = await merging.merge(one, other, "phone", NOW)
    assert await shelf.names(rule.tree) == {(await Customer.get(id=merged.kept_id)).name}
    gone = await match(merged.gone_id, Rule(), shelf.shop, NOW)
    assert not gone.is_in_base

    await merging.undo(merged, NOW + DAY)
    assert await shelf.names(rule.tree) == set()
