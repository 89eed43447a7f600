"""The postman: everybody once, every failure with its cause, stops and pauses without loss."""

import asyncio
from datetime import timedelta

import pytest

from domain.core.ports import DeliveryError
from domain.messaging import outbox
from domain.models import (
    Campaign,
    Consent,
    Customer,
    Delivery,
    Event,
    Order,
    OrderLine,
    Product,
    Shop,
)
from tests.conftest import NOW
from tests.messaging.post import Post, agree, campaign, planned, postman, statuses, subscriber

pytestmark = pytest.mark.usefixtures("no_pressure")


async def test_everybody_gets_their_own_text_once(shop: Shop) -> None:
    made = await campaign(shop)
    await planned(made, [await subscriber(shop, n) for n in range(1, 251)])
    post = Post()

    assert await postman(post).run() == 250

    assert sorted(map(int, post.addresses)) == list(range(1, 251))
    assert {content["text"] for address, content in post.sent if address == "7"} == {
        "Привет, Имя7!"
    }
    assert set((await statuses()).values()) == {"sent"}
    assert (await Delivery.filter(customer__telegram_id=7).get()).external_id != ""
    assert (await Campaign.get()).pace > 0


async def test_only_a_few_are_on_their_way(shop: Shop) -> None:
    made = await campaign(shop)
    await planned(made, [await subscriber(shop, n) for n in range(1, 41)])
    post, sending = Post(at_once=4), []

    async def look() -> None:
        sending.append(await Delivery.filter(status="sending").count())

    post.on_send = look
    await postman(post).run()

    assert post.most_on_the_way <= 4
    # Those that have just been sent wait for the ledger a moment longer.
    assert len(post.sent) == 40
    assert max(sending) >= 1


async def test_last_product_is_the_dearest_of_the_last_counted_order(shop: Shop) -> None:
    anna, boris = await subscriber(shop, 1), await subscriber(shop, 2, name="")
    tea, cup = [
        await Product.create(shop=shop, sku=s, name=s, name_folded=s, added_at=NOW)
        for s in ("Чай <1>", "Чашка")
    ]
    for days, status, product, total in (
        (9, "paid", cup, 900),
        (5, "paid", cup, 100),
        (5, "paid", tea, 300),
        (1, "cancelled", cup, 500),
    ):
        when = NOW - timedelta(days=days)
        order = await Order.create(
            shop=shop,
            customer=anna,
            number=f"{days}{total}",
            status=status,
            placed_at=when,
            total=total,
        )
        await OrderLine.create(
            shop=shop,
            order=order,
            product=product,
            customer_id=anna.id,
            placed_at=when,
            quantity=1,
            price=total,
            total=total,
        )
    made = await campaign(shop, "{имя|друг}: {последний товар|новинки}")
    await planned(made, [anna, boris])
    post = Post()
    await postman(post).run()

    assert sorted(post.texts) == ["Имя1: Чай &lt;1&gt;", "друг: новинки"]


async def test_who_may_not_be_written_to_any_more(shop: Shop) -> None:
    made = await campaign(shop)
    people = [await subscriber(shop, n) for n in range(1, 6)]
    await planned(made, people)
    await Consent.filter(customer=people[0]).update(is_given=False)
    await Consent.filter(customer=people[1]).delete()
    await Customer.filter(id=people[2].id).update(blocked_at=NOW)
    await Customer.filter(id=people[3].id).update(erased_at=NOW, telegram_id=None)
    post = Post()
    await postman(post).run()

    assert post.addresses == ["5"]
    assert await statuses() == {
        1: "suppressed:no_consent",
        2: "suppressed:no_consent",
        3: "suppressed:blocked",
        0: "suppressed:erased",
        5: "sent",
    }


async def test_service_message_needs_no_yes_but_hears_a_no(shop: Shop) -> None:
    silent = await Customer.create(shop=shop, telegram_id=1, registered_at=NOW)
    refused = await Customer.create(shop=shop, telegram_id=2, registered_at=NOW)
    await agree(refused, is_given=False, topic="service")
    for customer in (silent, refused):
        await Delivery.create(
            shop=shop,
            customer=customer,
            key=f"hello:{customer.id}",
            kind="service",
            topic="service",
            content={"text": "Заказ едет"},
            planned_at=NOW,
            not_before=NOW,
        )
    post = Post()
    await postman(post).run()

    assert post.texts == ["Заказ едет"]
    assert await statuses() == {1: "sent", 2: "suppressed:no_consent"}


async def test_who_blocked_the_bot_is_left_alone_in_every_shop(shop: Shop) -> None:
    other = await Shop.create(name="Другая", created_at=NOW)
    made, anna = await campaign(shop), await subscriber(shop, 1)
    again = await subscriber(other, 1)
    await planned(made, [anna, await subscriber(shop, 2)])
    post = Post()
    post.refusals["1"] = [DeliveryError(reason="blocked", is_permanent=True)]
    await postman(post).run()

    assert await statuses() == {1: "failed:blocked", 2: "sent"}
    for customer in (anna, again):
        assert (await Customer.get(id=customer.id)).blocked_at is not None
        event = await Event.get(customer_id=customer.id)
        assert (event.name, event.properties) == ("bot_blocked", {"reason": "blocked"})


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (DeliveryError(reason="refused", is_permanent=True), "failed:refused"),
        (DeliveryError(reason="no_answer", is_unconfirmed=True), "unconfirmed:no_answer"),
        (DeliveryError(reason="flood", retry_after=600), "planned:flood"),
        (DeliveryError(reason="network"), "planned:network"),
    ],
)
async def test_every_failure_has_its_end(shop: Shop, error: DeliveryError, status: str) -> None:
    made = await campaign(shop)
    await planned(made, [await subscriber(shop, 1)])
    post = Post()
    post.refusals["1"] = [error]
    await postman(post).run()

    assert await statuses() == {1: status}
    assert (await Customer.get()).blocked_at is None


async def test_flood_comes_back_after_the_silence(shop: Shop) -> None:
    made = await campaign(shop)
    await planned(made, [await subscriber(shop, 1)])
    post = Post()
    post.refusals["1"] = [DeliveryError(reason="flood", retry_after=600)]
    await postman(post).run()

    wait = (await Delivery.get()).not_before - NOW
    assert timedelta(seconds=600) <= wait <= timedelta(seconds=610)
    await Delivery.all().update(not_before=NOW)
    await postman(post).run()
    assert post.addresses == ["1"]


async def test_stop_gives_the_claimed_back(shop: Shop) -> None:
    made = await campaign(shop)
    await planned(made, [await subscriber(shop, n) for n in range(1, 61)])
    post, stopping = Post(at_once=4), asyncio.Event()

    async def after_ten() -> None:
        if len(post.sent) >= 10:
            stopping.set()

    post.on_send = after_ten
    await postman(post, stopping).run()

    left = await statuses()
    assert 10 <= len(post.sent) < 30
    assert sum(status == "sent" for status in left.values()) == len(post.sent)
    assert set(left.values()) == {"sent", "planned"}
    post.on_send = None
    await postman(post).run()
    assert len(post.sent) == len(set(post.addresses)) == 60


@pytest.mark.parametrize(("status", "left"), [("paused", "planned"), ("stopped", "recalled")])
async def test_pause_and_stop_in_the_middle(shop: Shop, status: str, left: str) -> None:
    made = await campaign(shop)
    await planned(made, [await subscriber(shop, n) for n in range(1, 61)])
    post = Post(at_once=4)

    async def after_ten() -> None:
        if len(post.sent) == 10:
            await Campaign.filter(id=made.id).update(status=status)
            if status == "stopped":
                await outbox.recall(made.id)

    post.on_send = after_ten
    await postman(post).run()

    assert len(post.sent) < 30
    assert set((await statuses()).values()) == {"sent", left}


async def test_campaigns_take_turns(shop: Shop) -> None:
    people = [await subscriber(shop, n) for n in range(1, 201)]
    first, second = await campaign(shop, "первая"), await campaign(shop, "вторая")
    for made in (first, second):
        await planned(made, people)
    post = Post()
    await postman(post).run()

    assert len(post.sent) == 400
    assert "вторая" in post.texts[:200]


class BrokenError(Exception):
    """A bug of a channel."""


async def test_bug_ends_the_run_and_loses_nobody(shop: Shop) -> None:
    made = await campaign(shop)
    await planned(made, [await subscriber(shop, n) for n in range(1, 31)])
    post = Post(at_once=4)

    async def break_down() -> None:
        if len(post.sent) == 8:
            raise BrokenError

    post.on_send = break_down
    with pytest.raises(BrokenError):
        await postman(post).run()
    post.on_send = None
    await postman(post).run()

    ended = list((await statuses()).values())
    assert len(post.addresses) == len(set(post.addresses))
    assert ended.count("sent") == len(post.sent)
    assert ended.count("sent") + ended.count("unconfirmed:crash") == 30


async def test_expired_is_not_sent(shop: Shop) -> None:
    made = await campaign(shop)
    await planned(made, [await subscriber(shop, 1)])
    await Delivery.all().update(expires_at=NOW)
    await postman(Post()).run()

    assert await statuses() == {1: "expired"}
