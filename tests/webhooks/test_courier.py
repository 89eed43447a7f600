"""The courier: what is answered, what is tried again, who is left alone, who is switched off."""

import asyncio
from datetime import timedelta

import pytest

from domain.audience.identities import Key, identify
from domain.models import Customer, Person, Shop, WebhookDelivery, WebhookEndpoint
from domain.webhooks import endpoints, outbox
from domain.webhooks.courier import AT_ONCE
from domain.webhooks.schedule import WAITS
from tests.chat import Clock, Stage
from tests.conftest import NOW
from tests.webhooks.receiver import Receiver, receiving
from tests.webhooks.telling import SEND, letters, only, world
from tests.webhooks.test_signing import sample


async def test_a_fact_arrives_signed(
    stage: Stage, shop: Shop, endpoint: WebhookEndpoint, receiver: Receiver, clock: Clock
) -> None:
    await letters(shop)
    await stage.run(SEND)
    [got] = receiver.got
    row = await only()

    assert (row.status, row.answer_status, row.attempts) == ("sent", 200, 1)
    assert got.key == row.key
    assert got.body.decode() == row.body
    assert got.headers["content-type"] == "application/json"
    names: dict[str, object] = {}
    exec(sample("webhooks.md", "python").replace("time.time()", "MOMENT"), names)  # noqa: S102
    names["MOMENT"] = clock.now.timestamp()
    is_genuine, secret = names["is_genuine"], endpoints.secret(endpoint, world(stage).vault)
    assert callable(is_genuine)
    assert is_genuine(secret, got.headers, got.body)
    assert not is_genuine(secret, got.headers, got.body + b" ")


async def test_both_secrets_sign_for_a_day(
    stage: Stage,
    shop: Shop,
    owner: Person,
    endpoint: WebhookEndpoint,
    receiver: Receiver,
    clock: Clock,
) -> None:
    vault = world(stage).vault
    old = endpoints.secret(endpoint, vault)
    await endpoints.rotate(shop, endpoint.id, endpoints.mark(endpoint), owner, NOW, vault=vault)
    new = endpoints.secret(await endpoints.find(shop, endpoint.id), vault)
    await letters(shop)
    await stage.run(SEND)
    clock.move(timedelta(hours=24))
    await letters(shop)
    await stage.run(SEND)

    assert old != new
    assert [len(each.headers["webhook-signature"].split()) for each in receiver.got] == [2, 1]


@pytest.mark.parametrize("status", [200, 201, 202, 204])
async def test_any_2xx_is_a_yes(
    stage: Stage, shop: Shop, endpoint: WebhookEndpoint, receiver: Receiver, status: int
) -> None:
    receiver.will_answer(status)
    await letters(shop)
    await stage.run(SEND)

    assert (await only()).status == "sent"


@pytest.mark.parametrize("status", [301, 302, 307, 400, 401, 404, 429, 500, 503])
async def test_anything_else_is_tried_again(
    stage: Stage,
    shop: Shop,
    endpoint: WebhookEndpoint,
    receiver: Receiver,
    clock: Clock,
    status: int,
) -> None:
    receiver.will_answer(status, "Нет, " + "не сейчас " * 50, Location="http://127.0.0.1:1/")
    await letters(shop)
    await stage.run(SEND)
    row = await only()

    assert (row.status, row.answer_status, row.attempts) == ("waiting", status, 1)
    assert (row.answer[:14], len(row.answer)) == ("Нет, не сейчас", 200)
    assert timedelta(seconds=4) <= row.not_before - NOW <= timedelta(seconds=6)
    await stage.run(SEND)
    assert len(receiver.got) == 1
    clock.move(timedelta(seconds=6))
    await stage.run(SEND)
    row = await only()
    assert (row.status, row.attempts, row.answer, row.reason) == ("sent", 2, "", "")
    assert [each.key for each in receiver.got] == [row.key, row.key]
    assert (await WebhookEndpoint.get()).failures == 0


async def test_retry_after_is_heard(
    stage: Stage, shop: Shop, endpoint: WebhookEndpoint, receiver: Receiver, clock: Clock
) -> None:
    receiver.will_answer(503, **{"Retry-After": "3600"})
    await letters(shop, 2)
    await stage.run(SEND)
    clock.move(timedelta(minutes=59))
    await stage.run(SEND)
    assert len(receiver.got) <= 2
    clock.move(timedelta(minutes=2))
    await stage.run(SEND)

    assert {each.status for each in await WebhookDelivery.all()} == {"sent"}


async def test_it_is_given_up_in_the_end(
    stage: Stage, shop: Shop, endpoint: WebhookEndpoint, receiver: Receiver, clock: Clock
) -> None:
    receiver.always = 500
    await letters(shop)
    for _ in range(len(WAITS) + 3):
        await stage.run(SEND)
        clock.move(timedelta(days=1, hours=8))
    row = await only()

    assert (row.status, row.attempts) == ("dead", len(WAITS) + 1)
    assert len(receiver.got) == len(WAITS) + 1


async def test_a_failing_endpoint_is_asked_one_at_a_time(
    stage: Stage, shop: Shop, endpoint: WebhookEndpoint, receiver: Receiver, clock: Clock
) -> None:
    receiver.always = 500
    await letters(shop, 200)
    await stage.run(SEND)
    asked = len(receiver.got)
    assert asked <= AT_ONCE
    for _ in range(10):
        clock.move(timedelta(minutes=5))
        await stage.run(SEND)
    # What waits does not use up its attempts.
    assert len(receiver.got) <= asked + 10
    receiver.always = 200
    clock.move(timedelta(hours=3))
    await stage.run(SEND)

    assert await WebhookDelivery.filter(status="sent").count() == 200


async def test_not_more_than_a_few_at_once(
    stage: Stage, shop: Shop, endpoint: WebhookEndpoint, receiver: Receiver
) -> None:
    receiver.open_.clear()
    await letters(shop, 40)
    sending = asyncio.ensure_future(stage.run(SEND))
    await receiver.reached(AT_ONCE)
    await asyncio.sleep(0.2)
    receiver.open_.set()
    await sending

    assert receiver.most_at_once == AT_ONCE
    assert await WebhookDelivery.filter(status="sent").count() == 40


async def test_a_hanging_endpoint_keeps_nobody_waiting(
    stage: Stage, shop: Shop, owner: Person, endpoint: WebhookEndpoint, receiver: Receiver
) -> None:
    async with receiving() as other:
        await endpoints.add(shop, other.url, owner, NOW, vault=world(stage).vault)
        await stage.run(SEND)
        other.got.clear()
        receiver.open_.clear()
        await letters(shop, 30)
        sending = asyncio.ensure_future(stage.run(SEND))
        await other.reached(30)
        assert receiver.at_once == AT_ONCE
        receiver.open_.set()
        await sending

    assert await WebhookDelivery.filter(status="sent", topic="letter.received").count() == 60


async def test_five_days_of_failure_switch_it_off(
    stage: Stage, shop: Shop, endpoint: WebhookEndpoint, receiver: Receiver, clock: Clock
) -> None:
    receiver.always = 500
    for day in range(6):
        await letters(shop, 2)
        await stage.run(SEND)
        clock.move(timedelta(minutes=6))
        await stage.run(SEND)
        found = await WebhookEndpoint.get()
        assert found.status == ("off" if day == 5 else "active")
        clock.move(timedelta(days=1))
    asked = len(receiver.got)
    await letters(shop)
    await stage.run(SEND)

    assert len(receiver.got) == asked
    assert found.told_at is None or found.told_at <= clock.now


async def test_gone_is_gone(
    stage: Stage, shop: Shop, endpoint: WebhookEndpoint, receiver: Receiver
) -> None:
    receiver.will_answer(410)
    await letters(shop)
    await stage.run(SEND)

    assert (await WebhookEndpoint.get()).status == "off"
    assert (await only()).status == "dead"


async def test_a_crash_repeats_under_the_same_key(
    stage: Stage, shop: Shop, endpoint: WebhookEndpoint, receiver: Receiver
) -> None:
    await letters(shop)
    [claimed] = await outbox.claim(endpoint.id, NOW, 10)
    assert (await only()).status == "sending"
    await stage.run(SEND)

    assert [each.key for each in receiver.got] == [claimed.key]


async def test_a_customer_deleted_on_the_way_is_no_bug(
    stage: Stage, shop: Shop, endpoint: WebhookEndpoint, receiver: Receiver, owner: Person
) -> None:
    await identify(shop.id, (Key("number", "A-1"),), NOW)
    receiver.open_.clear()
    sending = asyncio.ensure_future(stage.run(SEND))
    await receiver.reached(1)
    await WebhookDelivery.all().delete()
    receiver.open_.set()
    await sending

    assert await WebhookDelivery.all().count() == 0
    assert await Customer.all().count() == 1


async def test_a_lost_key_of_the_server_is_told(
    stage: Stage, shop: Shop, endpoint: WebhookEndpoint
) -> None:
    await WebhookEndpoint.filter(id=endpoint.id).update(secret="1:AAAA")
    await letters(shop)
    await stage.run(SEND)

    assert ((await only()).status, (await only()).reason) == ("dead", "secret-lost")
