"""Facts are told with what has happened, in its transaction, to whoever wants them."""

import json
from datetime import timedelta
from typing import Any

import pytest
from tortoise.transactions import in_transaction

from domain.audience import consents, customers, forgetting, letters, merging
from domain.audience.identities import Key, identify
from domain.facts import samples
from domain.facts.fact import topics
from domain.facts.saying import say
from domain.facts.topics.letter_received import LetterReceived
from domain.models import Customer, Merge, Person, Shop, WebhookDelivery, WebhookEndpoint
from domain.webhooks import endpoints
from tests.conftest import NOW

LATER = NOW + timedelta(hours=1)


async def told() -> list[dict[str, Any]]:
    """The bodies in the order they were written, emptied afterwards."""
    rows = await WebhookDelivery.all().order_by("id")
    await WebhookDelivery.all().delete()
    return [json.loads(each.body) for each in rows]


async def types() -> list[str]:
    return [each["type"] for each in await told()]


async def test_a_fact_is_told_as_it_was(shop: Shop, endpoint: WebhookEndpoint) -> None:
    anna = await identify(shop.id, (Key("number", "A-17"), Key("telegram", "77")), NOW)
    [body] = await told()

    assert body == {
        "type": "customer.created",
        "timestamp": "2026-03-16T12:00:00Z",
        "shop": shop.id,
        "data": {
            "customer": {"id": anna.id, "numbers": ["A-17"], "telegram_id": 77},
            "source": "api",
        },
    }


async def test_nothing_is_told_of_what_did_not_happen(
    shop: Shop, endpoint: WebhookEndpoint
) -> None:
    async with in_transaction("default") as connection:
        await identify(shop.id, (Key("number", "A-17"),), NOW)
        assert await WebhookDelivery.exists()
        await connection.rollback()

    assert await told() == []


async def test_whoever_does_not_want_it_is_not_told(shop: Shop, endpoint: WebhookEndpoint) -> None:
    await endpoints.turn_topic(shop, endpoint.id, "customer.created")
    await identify(shop.id, (Key("number", "A-17"),), NOW)
    other = await Shop.create(name="Чужая", created_at=NOW, ready_at=NOW)
    await identify(other.id, (Key("number", "A-17"),), NOW)

    assert await told() == []


@pytest.mark.parametrize(
    ("status", "count"), [("active", 1), ("paused", 1), ("off", 0), ("checking", 0)]
)
async def test_a_pause_keeps_what_happens(
    shop: Shop, endpoint: WebhookEndpoint, status: str, count: int
) -> None:
    await WebhookEndpoint.filter(id=endpoint.id).update(status=status)
    await identify(shop.id, (Key("number", "A-17"),), NOW)

    assert len(await told()) == count


async def test_a_visitor_becomes_a_customer_when_named(
    shop: Shop, endpoint: WebhookEndpoint
) -> None:
    browser, phone = Key("browser", "browser-1"), Key("phone", "+79161234567")
    await identify(shop.id, (browser,), NOW, source="web")
    assert await types() == []

    anna = await identify(shop.id, (browser, phone), NOW, source="web")
    [body] = await told()
    assert (body["type"], body["data"]["customer"]["id"]) == ("customer.created", anna.id)

    await identify(shop.id, (browser, phone), NOW, source="web")
    await identify(shop.id, (phone, Key("email", "anna@example.com")), NOW)
    await identify(shop.id, (phone, Key("browser", "browser-2")), NOW)
    assert await types() == []


async def test_start_in_the_bot_is_told_once(shop: Shop, endpoint: WebhookEndpoint) -> None:
    anna = await Person.create(telegram_id=501, name="Анна", created_at=NOW)
    await customers.arrive(shop, anna, "", NOW, "1")
    await customers.arrive(shop, anna, "", NOW, "2")

    assert await types() == ["customer.created"]


async def test_a_consent_is_told_when_it_changes(shop: Shop, endpoint: WebhookEndpoint) -> None:
    anna = await Customer.create(shop=shop, registered_at=NOW)
    for is_given in (True, True, False):
        await consents.decide(anna, "marketing", NOW, is_given=is_given, source="welcome")

    assert [each["data"]["is_given"] for each in await told()] == [True, False]


async def test_merges_and_partings_are_told(
    shop: Shop, endpoint: WebhookEndpoint, owner: Person
) -> None:
    one = await identify(shop.id, (Key("number", "A-1"),), NOW)
    other = await identify(shop.id, (Key("phone", "+79161234567"),), LATER)
    await told()
    merged = await merging.merge(one, other, "hand", LATER, owner)
    await merging.undo(await Merge.get(id=merged.id), LATER, owner)
    first, second = await told()

    assert (first["type"], first["data"]["gone_id"]) == ("customer.merged", other.id)
    assert first["data"]["is_manual"] is True
    assert (second["type"], second["data"]["from_id"]) == ("customer.parted", one.id)
    assert second["data"]["customer"]["id"] == other.id


async def test_a_letter_is_told(shop: Shop, endpoint: WebhookEndpoint) -> None:
    anna = await Customer.create(shop=shop, registered_at=NOW)
    letter, _ = await letters.write(anna, "Где заказ?", NOW)
    [body] = await told()

    assert (body["type"], body["data"]["text"]) == ("letter.received", "Где заказ?")
    assert body["data"]["letter_id"] == letter.id


async def test_deletion_takes_what_waits_and_is_told_itself(
    shop: Shop, endpoint: WebhookEndpoint, owner: Person
) -> None:
    anna = await identify(shop.id, (Key("number", "A-17"),), NOW)
    await letters.write(anna, "Где заказ?", NOW)
    await forgetting.erase(anna, owner, NOW)
    [body] = await told()

    assert body["type"] == "customer.erased"
    # The backend has to know whom to forget.
    assert body["data"]["customer"]["numbers"] == ["A-17"]


async def test_what_waits_follows_a_merge(
    shop: Shop, endpoint: WebhookEndpoint, owner: Person
) -> None:
    one = await identify(shop.id, (Key("number", "A-1"),), NOW)
    other = await identify(shop.id, (Key("phone", "+79161234567"),), LATER)
    await told()
    await letters.write(other, "Привет", LATER)
    await merging.merge(one, other, "hand", LATER, owner)
    await forgetting.erase(await Customer.get(id=one.id), owner, LATER)

    assert "letter.received" not in await types()


def test_every_topic_has_a_sample() -> None:
    found = samples.samples(1, NOW)

    assert sorted(found) == sorted(each.topic for each in topics.values())
    assert all(each["type"] == topic for topic, each in found.items())
    assert [each["type"] for each in json.loads(samples.as_json(1, NOW))] == list(found)


async def test_every_endpoint_gets_its_own(
    shop: Shop, endpoint: WebhookEndpoint, owner: Person
) -> None:
    second = await WebhookEndpoint.create(
        shop=shop, url="https://b.test/", topics=["letter.received"], secret="x", made_at=NOW
    )
    await say(shop.id, LetterReceived(letter_id=1, text="x"), NOW)
    rows = await WebhookDelivery.all()

    assert {each.endpoint_id for each in rows} == {endpoint.id, second.id}
    assert len({each.key for each in rows}) == 2
