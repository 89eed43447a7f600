"""Every channel has a street of its own: one that hangs keeps nobody else waiting."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from domain.core.ports import DeliveryError
from domain.messaging import outbox
from domain.messaging.sending import Postman
from domain.models import Consent, Customer, Delivery, Shop
from tests.conftest import NOW
from tests.messaging.post import (
    Post,
    Ticking,
    at,
    automatic,
    campaign,
    planned,
    statuses,
    subscriber,
)

pytestmark = pytest.mark.usefixtures("no_pressure")

LETTERS = 1_000


class Hanging:
    """A mail server that takes the connection and says nothing until it is ended."""

    at_once = 8

    def __init__(self) -> None:
        self.ended = asyncio.Event()
        self.on_the_way = 0

    async def send(self, address: str, content: dict[str, Any]) -> str:
        self.on_the_way += 1
        await self.ended.wait()
        self.on_the_way -= 1
        raise DeliveryError(reason="channel", retry_after=60)


async def reader_of_mail(shop: Shop, number: int, **values: object) -> Customer:
    """Somebody who agreed to both, with an address of mail."""
    email = f"n{number}@example.com"
    customer = await subscriber(shop, number, email=email, **values)
    await Consent.create(
        shop=shop, customer=customer, channel="email", topic="marketing",
        is_given=True, decided_at=NOW,
    )  # fmt: skip
    return customer


async def sent_up_to(post: Post, count: int) -> None:
    async with asyncio.timeout(60):
        while len(post.sent) < count:  # noqa: ASYNC110 - the channel only counts
            await asyncio.sleep(0.01)


async def test_hanging_mail_server_keeps_its_letters_only(shop: Shop) -> None:
    letters = await campaign(shop, "письмо", channels="email")
    people = [await subscriber(shop, n) for n in range(1, LETTERS + 1)]
    await Consent.all().update(channel="email")
    await planned(letters, people)
    # The customer's own columns are what a letter needs.
    for each in people:
        each.email = f"n{each.telegram_id}@example.com"
    await Customer.bulk_update(people, ["email"])
    friends = [await subscriber(shop, n) for n in range(5_001, 5_201)]
    chat = await campaign(shop, "в чат")
    await planned(chat, friends)
    post, mail, stopping = Post(), Hanging(), asyncio.Event()
    postman = Postman({"telegram": post, "email": mail}, Ticking(), stopping)
    running = asyncio.ensure_future(postman.run())

    await sent_up_to(post, 200)
    # Nor does what comes now wait for the letters.
    await automatic(shop, friends[0], "order", kind="service", topic="service")
    await sent_up_to(post, 201)

    assert mail.on_the_way == mail.at_once
    assert await Delivery.filter(channel="email", status="planned").count() >= LETTERS - 200
    assert await Delivery.filter(channel="email", status="sending").count() <= mail.at_once
    stopping.set()
    mail.ended.set()
    await running
    assert not await Delivery.filter(channel="email").exclude(status="planned").exists()


async def test_next_channel_carries_what_the_first_may_not(shop: Shop) -> None:
    made = await campaign(shop, channels="telegram,email")
    boris = await reader_of_mail(shop, 1, blocked_at=NOW)
    await planned(made, [boris])
    post, mail = Post(), Post()
    await Postman({"telegram": post, "email": mail}, Ticking(), asyncio.Event()).run()

    assert (post.addresses, mail.addresses) == ([], ["n1@example.com"])
    delivery = await Delivery.get()
    assert (delivery.channel, delivery.chain, delivery.status) == ("email", "", "sent")
    assert delivery.attempts == 1


async def test_channel_nobody_has_is_told(shop: Shop) -> None:
    anna = await subscriber(shop, 1)
    await automatic(shop, anna, "fax", channel="fax")
    await Postman({"telegram": Post()}, Ticking(), asyncio.Event()).run()

    assert await statuses() == {1: "suppressed:no_channel"}


async def test_clock_that_is_put_back_stops_nothing(shop: Shop) -> None:
    made = await campaign(shop)
    await planned(made, [await subscriber(shop, n) for n in range(1, 6)])
    post = Post()
    back = at(NOW - timedelta(hours=1))
    await Postman({"telegram": post}, back, asyncio.Event()).run()

    assert len(post.sent) == 5


async def test_clock_that_jumps_a_day_sends_nothing_twice(shop: Shop) -> None:
    made = await campaign(shop)
    people = [await subscriber(shop, n) for n in range(1, 41)]
    await planned(made, people)
    post, clock = Post(at_once=4), Ticking()

    async def jump() -> None:
        if len(post.sent) == 10:
            post.on_send = None
            clock.now += timedelta(days=1)

    post.on_send = jump
    await Postman({"telegram": post}, clock, asyncio.Event()).run()
    clock.now -= timedelta(days=1, hours=1)
    await Postman({"telegram": post}, clock, asyncio.Event()).run()

    assert sorted(map(int, post.addresses)) == list(range(1, 41))
    assert set((await statuses()).values()) == {"sent"}


@pytest.mark.parametrize("status", ["planned", "held", "claimed", "sending"])
async def test_what_is_late_never_goes_from_any_state(shop: Shop, status: str) -> None:
    made = await campaign(shop)
    await planned(made, [await subscriber(shop, 1)])
    batch = await outbox.claim(made.id, NOW, 1)
    if status == "sending":
        await outbox.begin(batch)
    late = NOW + timedelta(hours=1)
    await Delivery.all().update(status=status, not_before=NOW, expires_at=NOW)
    post = Post()
    await Postman({"telegram": post}, at(late), asyncio.Event()).run()

    assert post.sent == []
    # What had been begun before it was late may have arrived.
    assert await statuses() == {1: "unconfirmed:crash" if status == "sending" else "expired"}
