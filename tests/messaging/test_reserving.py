"""The decision at the moment of sending: what waits, what is left out, who took the last place."""

import asyncio
from datetime import timedelta

from domain.audience.consents import MARKETING
from domain.campaigns.progress import progress
from domain.core.ports import DeliveryError
from domain.messaging import stop_list
from domain.messaging.auditing import audited
from domain.messaging.pressure import keeping
from domain.messaging.pressure.quiet import NEVER, Quiet
from domain.messaging.pressure.rules import Cap, Rules
from domain.messaging.sending import Postman
from domain.models import (
    Consent,
    ConsentRecord,
    Delivery,
    Shop,
)
from tests.conftest import NOW
from tests.messaging.post import (
    Post,
    Ticking,
    automatic,
    campaign,
    planned,
    ruled,
    sent_at,
    sent_now,
    statuses,
    subscriber,
)

LOOSE = Rules(control=0, gap=timedelta())
HOUR = timedelta(hours=1)
MORNING = NOW + timedelta(hours=18)


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


async def test_a_new_rule_holds_from_now_on_and_makes_no_yesterday_wrong(shop: Shop) -> None:
    await ruled(shop, LOOSE)
    anna = await subscriber(shop, 1)
    for n in range(2):
        await automatic(shop, anna, f"k{n}")
    post = Post()
    await sent_now(post)
    await keeping.put(shop, Rules(control=0, overall=Cap(day=1)), None, NOW + HOUR, "day 1")
    await automatic(shop, anna, "late")
    await sent_at(post, NOW + 3 * HOUR)

    assert post.texts == ["k0", "k1"]
    assert (await Delivery.get(key="late")).reason == "cap_day"
    assert (await audited(shop)).broken == {}


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
    assert sorted(post.addresses[2:]) == ["1", "2"]


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
