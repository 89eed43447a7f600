"""Several senders, one place under the cap; and what a crash leaves of it."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta

import pytest
from tortoise.transactions import in_transaction

from domain.messaging import outbox, recovering
from domain.messaging.auditing import audited
from domain.messaging.outbox import Claimed
from domain.messaging.preparing import prepared
from domain.messaging.pressure.rules import Cap, Rules
from domain.messaging.reserving import Reserved, reserve
from domain.messaging.sending import Postman
from domain.models import (
    Customer,
    Delivery,
    Shop,
)
from tests.conftest import NOW
from tests.messaging.post import (
    Post,
    Ticking,
    automatic,
    ruled,
    sent_at,
    subscriber,
)


async def in_hand(shop: Shop, customer: Customer, names: Sequence[str]) -> list[Claimed]:
    """One delivery in the hands of each sender."""
    hands = []
    for name in names:
        await automatic(shop, customer, name)
        hands += await outbox.claim(None, NOW, 1, name)
    return hands


async def decided(each: Claimed) -> Reserved:
    ready = await prepared([each], ("telegram",), NOW)
    return await reserve([each], ready.asked, ready.readers, NOW, each.leased_by)


async def test_senders_cannot_both_take_the_last_place(shop: Shop) -> None:
    await ruled(shop, Rules(overall=Cap(day=2), gap=timedelta(), control=0))
    for number in range(1, 9):
        anna = await subscriber(shop, number)
        hands = await in_hand(shop, anna, [f"s{number}{n}" for n in range(5)])
        found = await asyncio.gather(*(decided(each) for each in hands))
        assert sum(len(each.going) for each in found) == 2
    assert (await audited(shop)).broken == {}


async def test_crash_between_the_place_and_the_sending(shop: Shop) -> None:
    """The place stays taken and the message is never sent again: it may have arrived."""
    await ruled(shop, Rules(overall=Cap(day=1), gap=timedelta(), control=0))
    anna = await subscriber(shop, 1)
    (hand,) = await in_hand(shop, anna, ["killed"])
    assert len((await decided(hand)).going) == 1
    later = NOW + timedelta(minutes=2)
    await automatic(shop, anna, "next")
    post = Post()
    await sent_at(post, later)

    assert post.texts == []
    found = await Delivery.all().order_by("id").values_list("status", "reason")
    assert found == [("unconfirmed", "crash"), ("suppressed", "cap_day")]


async def test_crash_before_the_place_loses_nothing(shop: Shop) -> None:
    await ruled(shop, Rules(overall=Cap(day=1), gap=timedelta(), control=0))
    anna = await subscriber(shop, 1)
    await in_hand(shop, anna, ["killed"])
    post = Post()
    await sent_at(post, NOW + timedelta(minutes=2))

    assert post.texts == ["killed"]


async def test_living_sender_keeps_what_it_holds(shop: Shop, engine: str) -> None:
    if engine == "sqlite":
        pytest.skip("an SQLite file has one sender")
    await ruled(shop)
    anna = await subscriber(shop, 1)
    (hand,) = await in_hand(shop, anna, ["one"])
    await recovering.recover(NOW, "two")
    assert (await Delivery.get()).status == "claimed"
    await outbox.renew("one", NOW + timedelta(seconds=15))
    await recovering.recover(NOW + timedelta(seconds=30), "two")
    assert (await Delivery.get()).status == "claimed"
    await recovering.recover(NOW + timedelta(seconds=60), "two")
    assert (await Delivery.get()).status == "planned"
    # Whoever was thought dead finds that it is not theirs any more.
    assert (await decided(hand)).ids == frozenset()


async def test_nobody_waits_for_one_stopped_within_a_transaction(shop: Shop, engine: str) -> None:
    if engine == "sqlite":
        pytest.skip("an SQLite file has one sender")
    await ruled(shop)
    await in_hand(shop, await subscriber(shop, 1), ["stopped"])
    await in_hand(shop, await subscriber(shop, 2), ["dead"])
    later = NOW + timedelta(minutes=1)
    held, over = asyncio.Event(), asyncio.Event()

    async def stopped() -> None:
        async with in_transaction("default"):
            await outbox.renew("stopped", NOW)
            held.set()
            await over.wait()

    async with asyncio.TaskGroup() as group:
        group.create_task(stopped())
        await held.wait()
        async with asyncio.timeout(30):
            first = await recovering.take_over(later, "two")
        over.set()
    second = await recovering.take_over(later, "two")

    assert (first.returned, second.returned) == (1, 1)


async def test_two_postmen_send_everything_once(shop: Shop, engine: str) -> None:
    if engine == "sqlite":
        pytest.skip("an SQLite file has one sender")
    await ruled(shop, Rules(overall=Cap(day=2), gap=timedelta(), control=0))
    people = [await subscriber(shop, n) for n in range(1, 41)]
    for n in range(4):
        for each in people:
            await automatic(shop, each, f"{n}:{each.id}")
    post = Post()
    postmen = [
        Postman({"telegram": post}, Ticking(), asyncio.Event(), sender=name) for name in "abc"
    ]
    await asyncio.gather(*(each.run() for each in postmen))

    assert len(post.sent) == 80
    assert {post.addresses.count(str(n)) for n in range(1, 41)} == {2}
    assert len(set(post.texts)) == 80
    assert await Delivery.filter(status="suppressed", reason="cap_day").count() == 80
    assert (await audited(shop)).broken == {}
