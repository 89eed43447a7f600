"""Whatever happens, the membership that is kept equals everybody asked anew."""

import random
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from tortoise.transactions import in_transaction

from domain.audience import merging
from domain.events.storing import NewEvent, store
from domain.models import Customer, Merge, Order, Segment, SegmentMove, Shop
from domain.segments import service
from domain.segments.conditions.did_event import DidEvent
from domain.segments.conditions.last_order import LastOrder
from domain.segments.conditions.order_count import OrderCount
from domain.segments.conditions.order_sum import OrderSum
from domain.segments.conditions.tag import Tag
from domain.segments.keeping import following, membership, refreshing, state
from domain.segments.keeping.moves import moves_since
from domain.segments.rule import Rule, members, rule_of
from domain.segments.tree import Group, Leaf, Not, to_json
from tests.conftest import NOW
from tests.segments.people import DAY, Shelf

MOST_ROUNDS = 50
RULES = (
    Rule(tree=Leaf(condition=OrderCount(operator="gte", value=2, period="days", days=10))),
    Rule(base="customers", tree=Not(node=Leaf(condition=Tag(operator="any_of", things=("vip",))))),
    Rule(tree=Leaf(condition=DidEvent(names=("view_item",), times=1, period="hours", hours=5))),
    Rule(tree=Leaf(condition=OrderSum(operator="top_n", value=2))),
    Rule(tree=Leaf(condition=LastOrder(operator="more_than_ago", days=3))),
    Rule(
        tree=Group(
            mode="any",
            nodes=(
                Leaf(condition=Tag(operator="any_of", things=("vip",))),
                Leaf(condition=OrderCount(operator="gte", value=3)),
            ),
        )
    ),
)


async def settle(shop: Shop, now: datetime) -> None:
    """Let the jobs do what they would: everything that is due at this moment."""
    for _ in range(MOST_ROUNDS):
        done = await following.follow(shop, now) + await following.turn(shop, now)
        for segment in await state.living(shop):
            kept = await state.kept(shop, segment)
            # The pause between two questions to everybody is over.
            if kept.keeping.stirred_at is not None:
                kept.keeping.good_at = now - refreshing.PAUSE
            cause = refreshing.due(kept, now)
            if cause is not None:
                assert await refreshing.refresh(kept, cause, now)
                done += 1
        if not done:
            return
    raise AssertionError("it never comes to rest")


async def check(shop: Shop, now: datetime) -> None:
    """Every segment: its members, its size and its moves say the same."""
    for segment in await state.living(shop):
        expected = set(await members(rule_of(segment), shop, now))
        there = set(await membership.page(segment))
        assert there == expected, segment.name
        kept = await state.kept(shop, segment)
        assert kept.keeping.size == len(expected)
        shells = {each.id for each in await Customer.exclude(merged_into_id=None)}
        moves = await SegmentMove.filter(segment_id=segment.id).order_by("id")
        by_person: dict[int, list[bool]] = {}
        for move in moves:
            if move.customer_id not in shells:
                by_person.setdefault(move.customer_id, []).append(move.is_entry)
        for person, ways in by_person.items():
            assert all(one != other for one, other in pairwise(ways)), person
            assert ways[-1] == (person in there), person
        assert there <= set(by_person)


class Life:
    """A shop in which something happens."""

    def __init__(self, shelf: Shelf, seed: int) -> None:
        self.shelf, self.dice, self.now = shelf, random.Random(seed), NOW
        self.segments: list[Segment] = []

    async def begin(self) -> None:
        for number in range(8):
            await self.shelf.customer(f"{number}")
        for number, rule in enumerate(RULES):
            name = f"segment {number}"
            self.segments.append(await service.create(self.shelf.shop, name, rule, None, self.now))

    async def somebody(self) -> Customer:
        people = await Customer.filter(merged_into_id__isnull=True).order_by("id")
        return self.dice.choice(people)

    async def order(self) -> None:
        total = self.dice.randrange(100, 900)
        await self.shelf.order(await self.somebody(), self.now, total=total)

    async def cancel(self) -> None:
        orders = await Order.all().order_by("id")
        if orders:
            chosen = self.dice.choice(orders)
            await Order.filter(id=chosen.id).update(status="cancelled")

    async def event(self) -> None:
        person = await self.somebody()
        key = str(self.dice.random())
        async with in_transaction("default"):
            await store(
                [
                    NewEvent(
                        shop_id=self.shelf.shop.id,
                        customer_id=person.id,
                        name="view_item",
                        external_id=key,
                        happened_at=self.now,
                    )
                ],
                self.now,
            )

    async def tag(self) -> None:
        person = await self.somebody()
        if not await person.tags.filter(tag="vip").delete():  # type: ignore[attr-defined]
            await self.shelf.tag(person, "vip")

    async def newcomer(self) -> None:
        await self.shelf.customer("new")

    async def time(self) -> None:
        self.now += timedelta(hours=self.dice.choice((1, 7, 30, 100)))

    async def rule(self) -> None:
        segment = self.dice.choice(self.segments)
        fresh = await Segment.get(id=segment.id)
        other = self.dice.choice(RULES)
        tree = to_json(other.tree)
        await Segment.filter(id=fresh.id).update(
            tree=tree, base=other.base, version=fresh.version + 1
        )

    async def merge(self) -> None:
        one, other = await self.somebody(), await self.somebody()
        if one.id != other.id and await Customer.filter(merged_into_id=None).count() > 3:
            async with in_transaction("default"):
                await merging.merge(one, other, "by hand", self.now)

    async def part(self) -> None:
        last = await Merge.filter(undone_at__isnull=True).order_by("-id").first()
        if last is not None:
            async with in_transaction("default"):
                await merging.undo(last, self.now)

    def steps(self) -> list[Callable[[], Awaitable[None]]]:
        often = [self.order, self.event, self.tag, self.time]
        seldom = [self.cancel, self.newcomer, self.rule, self.merge, self.part]
        return [*often, *often, *seldom]


@pytest.mark.parametrize("seed", range(8))
async def test_membership_equals_everybody_asked(shelf: Shelf, seed: int) -> None:
    life = Life(shelf, seed)
    await life.begin()
    await settle(shelf.shop, life.now)
    await check(shelf.shop, life.now)
    for _ in range(25):
        for _ in range(life.dice.randrange(1, 4)):
            await life.dice.choice(life.steps())()
        await settle(shelf.shop, life.now)
        await check(shelf.shop, life.now)


async def test_moves_are_told_once_and_in_order(shelf: Shelf) -> None:
    rule = Rule(tree=Leaf(condition=OrderCount(operator="gte", value=1)))
    segment = await service.create(shelf.shop, "Buyers", rule, None, NOW)
    anna = await shelf.buyer("Anna", 1)
    await settle(shelf.shop, NOW)
    first = await moves_since(shelf.shop)
    assert [(each.customer_id, each.is_entry, each.cause) for each in first] == [
        (anna.id, True, "rule")
    ]

    boris = await shelf.buyer("Boris", 1)
    await Order.filter(customer_id=anna.id).update(status="cancelled")
    await settle(shelf.shop, NOW + DAY)
    later = await moves_since(shelf.shop, first[-1].number)
    assert {(each.customer_id, each.is_entry, each.cause) for each in later} == {
        (boris.id, True, "event"),
        (anna.id, False, "event"),
    }
    assert await moves_since(shelf.shop, later[-1].number) == []
    assert await membership.count(segment) == 1
