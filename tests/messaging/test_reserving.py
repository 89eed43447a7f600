"""The decision at the moment of sending: what waits, what is left out, who took the last place."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest

from domain.audience.consents import MARKETING
from domain.campaigns.progress import progress
from domain.core.params import stored
from domain.core.ports import DeliveryError
from domain.messaging import outbox, stop_list
from domain.messaging.auditing import audited
from domain.messaging.eligibility import rule as eligibility
from domain.messaging.eligibility.kinds.in_segment import InSegment
from domain.messaging.eligibility.kinds.in_stock import InStock
from domain.messaging.eligibility.kinds.not_bought import NotBought
from domain.messaging.eligibility.kinds.price_not_up import PriceNotUp
from domain.messaging.eligibility.rule import Eligibility
from domain.messaging.outbox import Claimed
from domain.messaging.preparing import prepared
from domain.messaging.pressure.quiet import NEVER, Quiet
from domain.messaging.pressure.rules import Cap, Rules
from domain.messaging.reserving import Reserved, reserve
from domain.messaging.sending import Postman
from domain.models import (
    Campaign,
    Consent,
    ConsentRecord,
    Customer,
    Delivery,
    Order,
    Product,
    Shop,
)
from domain.segments import service
from domain.segments.conditions.city import City
from domain.segments.rule import Rule
from domain.segments.tree import Group, Leaf
from tests.conftest import NOW
from tests.messaging.post import (
    Post,
    Ticking,
    campaign,
    planned,
    postman,
    ruled,
    statuses,
    subscriber,
)

LOOSE = Rules(control=0, gap=timedelta())
MORNING = NOW + timedelta(hours=18)


def at(moment: datetime) -> Ticking:
    clock = Ticking()
    clock.now = moment
    return clock


async def sent_at(post: Post, moment: datetime) -> None:
    await Postman({"telegram": post}, at(moment), asyncio.Event()).run()


async def sent_now(post: Post) -> None:
    await postman(post).run()


async def automatic(shop: Shop, customer: Customer, key: str, **values: Any) -> Delivery:  # noqa: ANN401
    """A delivery of no campaign."""
    values = {"kind": "marketing", "topic": "marketing", "content": {"text": key}, **values}
    return await Delivery.create(
        shop=shop, customer=customer, key=key, **{"planned_at": NOW, "not_before": NOW, **values}
    )


async def test_third_of_a_day_is_left_out_and_the_second_of_a_week_is_not(shop: Shop) -> None:
    await ruled(shop, LOOSE)
    anna = await subscriber(shop, 1)
    for n in range(3):
        await automatic(shop, anna, f"k{n}")
    post = Post()
    await sent_now(post)

    assert post.texts == ["k0", "k1"]
    assert await Delivery.filter(status="suppressed", reason="cap_day").count() == 1
    assert await Delivery.filter(status="sent", counted_at__gte=NOW, local_minute=900).count() == 2
    await automatic(shop, anna, "later")
    await sent_at(post, NOW + timedelta(hours=25))
    assert post.texts[-1] == "later"
    assert (await audited(shop)).broken == {}


async def test_failed_attempts_take_their_places(shop: Shop) -> None:
    await ruled(shop, LOOSE)
    anna = await subscriber(shop, 1)
    post = Post()
    post.refusals["1"] = [DeliveryError(reason="refused", is_permanent=True)] * 2
    for n in range(3):
        await automatic(shop, anna, f"k{n}")
    await sent_now(post)

    assert post.texts == []
    found = await Delivery.all().order_by("id").values_list("status", "reason")
    assert found == [("failed", "refused"), ("failed", "refused"), ("suppressed", "cap_day")]


async def test_repeated_attempt_takes_no_second_place(shop: Shop) -> None:
    await ruled(shop, Rules(control=0, overall=Cap(day=1), gap=timedelta()))
    anna = await subscriber(shop, 1)
    await automatic(shop, anna, "k")
    post = Post()
    post.refusals["1"] = [DeliveryError(reason="network")]
    await sent_now(post)
    assert await statuses() == {1: "planned:network"}
    await sent_at(post, NOW + timedelta(minutes=1))

    assert post.texts == ["k"]
    delivery = await Delivery.get()
    assert delivery.counted_at is not None
    assert delivery.counted_at >= NOW + timedelta(minutes=1)


async def test_patient_message_waits_for_a_place(shop: Shop) -> None:
    await ruled(shop, Rules(control=0, gap=timedelta(), quiet=NEVER))
    anna = await subscriber(shop, 1)
    for n in range(3):
        await automatic(shop, anna, f"k{n}", policy="wait")
    post = Post()
    await sent_now(post)

    held = await Delivery.get(status="held")
    assert (held.reason, held.attempts) == ("cap_day", 0)
    assert timedelta() <= held.not_before - NOW - timedelta(hours=24) < timedelta(seconds=5)
    await sent_at(post, NOW + timedelta(hours=23))
    assert len(post.sent) == 2
    await sent_at(post, NOW + timedelta(hours=24, minutes=1))
    assert post.texts == ["k0", "k1", "k2"]


async def test_night_holds_and_the_morning_lets_go_a_little_at_a_time(shop: Shop) -> None:
    await ruled(shop, LOOSE)
    made = await campaign(shop)
    moscow = [await subscriber(shop, n) for n in range(1, 31)]
    tokyo = [await subscriber(shop, n, time_zone="Asia/Tokyo") for n in range(31, 41)]
    await planned(made, [*moscow, *tokyo])
    await Delivery.filter(customer_id=moscow[0].id).update(expires_at=MORNING)
    post = Post()
    await sent_at(post, NOW)

    # It is 15:00 in Moscow and 21:00 in Tokyo; an hour later there it is night.
    assert len(post.sent) == 40
    again = await campaign(shop)
    await planned(again, [*moscow, *tokyo])
    await sent_at(post, NOW + timedelta(hours=8))
    held = await Delivery.filter(campaign_id=again.id, status="held")
    assert {each.reason for each in held} == {"quiet"}
    assert len(held) == 30 + 10
    assert (await progress(again)).held == 40
    await sent_at(post, MORNING + timedelta(minutes=10))
    some = len(post.sent) - 40
    assert 0 < some < 30
    await sent_at(post, MORNING + timedelta(minutes=31))
    assert len(post.sent) == 80
    assert (await audited(shop)).broken == {}


async def test_what_would_be_late_in_the_morning_expires_at_once(shop: Shop) -> None:
    await ruled(shop, LOOSE)
    anna = await subscriber(shop, 1)
    await automatic(shop, anna, "cart", topic="cart", expires_at=NOW + timedelta(hours=12))
    await sent_at(Post(), NOW + timedelta(hours=8))

    assert await statuses() == {1: "expired:quiet"}


async def test_own_hours_and_own_zone(shop: Shop) -> None:
    await ruled(shop, LOOSE)
    owl = await subscriber(shop, 1, quiet_from=0, quiet_to=0)
    lark = await subscriber(shop, 2, quiet_from=14 * 60, quiet_to=16 * 60)
    broken = await subscriber(shop, 3, time_zone="Mars/Olympus")
    for each in (owl, lark, broken):
        await automatic(shop, each, f"k{each.id}")
    post = Post()
    await sent_now(post)
    assert post.addresses == ["1", "3"]
    await automatic(shop, owl, "night")
    await sent_at(post, NOW + timedelta(hours=8))
    # What the lark waited for is over at 16:00, hours ago; now the shop's night does not matter.
    assert post.addresses == ["1", "3", "2", "1"]


async def test_service_goes_at_night_above_every_cap_and_first(shop: Shop) -> None:
    await ruled(shop, Rules(overall=Cap(day=1, week=1), control=10_000, gap=timedelta(hours=9)))
    anna = await subscriber(shop, 1)
    await automatic(shop, anna, "offer", priority=50)
    for n in range(3):
        await automatic(shop, anna, f"order {n}", kind="service", topic="service", priority=10)
    post = Post(at_once=1)
    await sent_at(post, NOW + timedelta(hours=8))

    assert post.texts == ["order 0", "order 1", "order 2"]
    assert await Delivery.filter(counted_at__isnull=False).count() == 0
    offer = await Delivery.get(key="offer")
    assert (offer.status, offer.reason) == ("suppressed", "control")


async def test_stop_list_stops_everything(shop: Shop) -> None:
    await ruled(shop)
    anna = await subscriber(shop, 1, email="anna@example.com")
    boris = await subscriber(shop, 2)
    await stop_list.add(shop, [stop_list.Address("email", "anna@example.com")], None, NOW)
    for each in (anna, boris):
        await automatic(shop, each, f"order {each.id}", kind="service", topic="service")
        await automatic(shop, each, f"offer {each.id}")
    post = Post()
    await sent_now(post)

    assert set(post.addresses) == {"2"}
    assert await Delivery.filter(customer_id=anna.id, reason="stop_list").count() == 2


async def test_chain_goes_to_the_channel_that_is_open(shop: Shop) -> None:
    await ruled(shop)
    anna = await subscriber(shop, 1, email="anna@example.com", blocked_at=NOW)
    await Consent.create(
        shop=shop,
        customer=anna,
        channel="email",
        topic=MARKETING,
        is_given=True,
        decided_at=NOW,
    )
    await automatic(shop, anna, "k", chain="email,sms")
    telegram, mail = Post(), Post()
    await Postman({"telegram": telegram, "email": mail}, Ticking(), asyncio.Event()).run()

    assert (telegram.addresses, mail.addresses) == ([], ["anna@example.com"])
    delivery = await Delivery.get()
    assert (delivery.status, delivery.channel, delivery.chain) == ("sent", "email", "sms")


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
    await outbox.recover(NOW, "two")
    assert (await Delivery.get()).status == "claimed"
    await outbox.renew("one", NOW + timedelta(seconds=15))
    await outbox.recover(NOW + timedelta(seconds=30), "two")
    assert (await Delivery.get()).status == "claimed"
    await outbox.recover(NOW + timedelta(seconds=60), "two")
    assert (await Delivery.get()).status == "planned"
    # Whoever was thought dead finds that it is not theirs any more.
    assert (await decided(hand)).ids == frozenset()


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


async def a_checked(shop: Shop, rule: Eligibility, **values: Any) -> Campaign:  # noqa: ANN401
    kept = [stored(eligibility.key(rule), rule)]
    return await campaign(shop, eligibility=kept, started_at=NOW - timedelta(hours=1), **values)


async def bought(shop: Shop, customer: Customer, **values: Any) -> None:  # noqa: ANN401
    said = {"number": f"n{customer.id}", "status": "new", "total": 100, **values}
    await Order.create(shop=shop, customer=customer, **{"placed_at": NOW, **said})


async def test_who_bought_meanwhile_is_left_alone(shop: Shop) -> None:
    await ruled(shop)
    people = [await subscriber(shop, n) for n in range(1, 5)]
    made = await a_checked(shop, NotBought())
    await planned(made, people)
    await bought(shop, people[0])
    await bought(shop, people[1], status="cancelled")
    await bought(shop, people[2], placed_at=NOW - timedelta(hours=2))
    post = Post()
    await sent_now(post)

    assert post.addresses == ["2", "3", "4"]
    assert (await statuses(made))[1] == "suppressed:bought"


async def test_who_left_the_segment_is_left_alone(shop: Shop) -> None:
    await ruled(shop)
    anna = await subscriber(shop, 1, city="Москва", city_folded="москва")
    boris = await subscriber(shop, 2, city="Томск", city_folded="томск")
    leaf = Leaf(condition=City(things=("москва",)))
    segment = await service.create(shop, "Москва", Rule(tree=Group(nodes=(leaf,))), None, NOW)
    made = await a_checked(shop, InSegment(things=(segment.id,)))
    await planned(made, [anna, boris])
    post = Post()
    await sent_now(post)

    assert post.addresses == ["1"]
    assert (await statuses(made))[2] == "suppressed:left_segment"


async def goods(shop: Shop, **values: Any) -> Product:  # noqa: ANN401
    said = {"sku": "tea", "name": "Чай", "name_folded": "чай", "added_at": NOW, **values}
    return await Product.create(shop=shop, **said)


@pytest.mark.parametrize(
    ("price", "stock", "most", "answer"),
    [
        (900, 3, 900, "sent"),
        (901, 3, 900, "suppressed:price"),
        (None, 3, 900, "suppressed:price"),
    ],
)
async def test_promised_price_still_holds(
    shop: Shop, price: int | None, stock: int, most: int, answer: str
) -> None:
    await ruled(shop)
    tea = await goods(shop, price=price, stock=stock)
    made = await a_checked(shop, PriceNotUp(things=(tea.id,), most=most))
    await planned(made, [await subscriber(shop, 1)])
    await sent_now(Post())

    assert await statuses(made) == {1: answer}


@pytest.mark.parametrize(
    ("values", "answer"),
    [
        ({"stock": 1}, "sent"),
        ({"stock": None}, "sent"),
        ({"stock": 0}, "suppressed:stock"),
        ({"stock": 5, "gone_at": NOW}, "suppressed:stock"),
    ],
)
async def test_goods_are_still_there(shop: Shop, values: dict[str, Any], answer: str) -> None:
    await ruled(shop)
    tea = await goods(shop, price=900, **values)
    made = await a_checked(shop, InStock(things=(tea.id,)))
    await planned(made, [await subscriber(shop, 1)])
    await sent_now(Post())

    assert await statuses(made) == {1: answer}


async def test_rule_that_cannot_be_read_lets_nothing_through(shop: Shop) -> None:
    await ruled(shop)
    made = await campaign(shop, eligibility=[{"kind": "weather"}])
    await planned(made, [await subscriber(shop, 1)])
    await sent_now(Post())

    assert await statuses(made) == {1: "held:unsure"}


async def test_audit_finds_what_was_forced_through(shop: Shop) -> None:
    await ruled(shop, Rules(overall=Cap(day=1), gap=timedelta(), control=0))
    anna = await subscriber(shop, 1)
    for n in range(2):
        await automatic(
            shop,
            anna,
            f"k{n}",
            status="sent",
            counted_at=NOW + timedelta(hours=n),
            local_minute=900 + 60 * n,
        )
    found = await audited(shop)

    assert (found.people, found.attempts, found.broken) == (1, 2, {"cap_day": 1})
    await Consent.all().update(is_given=False, decided_at=NOW - timedelta(days=1))
    await ConsentRecord.all().delete()
    assert (await audited(shop)).broken == {"cap_day": 1, "no_consent": 2}


async def test_campaign_waits_where_it_says_so(shop: Shop) -> None:
    await ruled(
        shop, Rules(overall=Cap(day=1), gap=timedelta(), control=0, quiet=Quiet(starts=0, ends=0))
    )
    anna = await subscriber(shop, 1)
    for n, policy in enumerate(("skip", "skip", "wait")):
        made = await campaign(shop, f"{n}", policy=policy)
        await planned(made, [anna])
    post = Post()
    await sent_now(post)

    found = await Delivery.all().order_by("id").values_list("status", "reason")
    assert found == [("sent", ""), ("suppressed", "cap_day"), ("held", "cap_day")]
