"""Whose events they are: known people, new ones, forgotten and merged ones."""

import asyncio
from datetime import timedelta

import httpx
import orjson
import pytest

from bot.app import site_of
from bot.web.collector import Collector
from bot.web.initdata import Verifier
from bot.web.problems import Problem
from domain.events import changes
from domain.models import Customer, Event, Identity, Shop
from tests.chat import Chat, Stage
from tests.conftest import NOW, customer_of
from tests.web.opening import batch, init_data, opened, told
from tests.web.test_initdata import KEY, VECTORS

VIEW = told("view-0001", "view_item", NOW, item_id="mug-1", price=990.5)


async def test_a_person_of_telegram_becomes_a_customer(web: httpx.AsyncClient, shop: Shop) -> None:
    answer = await web.post("/collect", json=opened(shop, VIEW, visit="v1"))

    assert answer.json() == {"accepted": 1, "refused": []}
    event = await Event.get().select_related("customer")
    assert (event.name, event.source, event.visit, event.is_late) == (
        "view_item",
        "app",
        "v1",
        False,
    )
    assert event.properties == {"item_id": "mug-1", "price": 990.5}
    assert (event.customer.telegram_id, event.customer.name_folded) == (77, "анна")
    assert await Identity.filter(kind="telegram", value="77").count() == 1


async def test_a_known_customer_stays_one(web: httpx.AsyncClient, shop: Shop, anna: Chat) -> None:
    data = init_data(anna.id, NOW)
    await web.post("/collect", json=batch(shop, VIEW, init_data=data))

    event = await Event.get(name="view_item")
    assert event.customer_id == (await customer_of(anna)).id
    assert await Customer.all().count() == 1


async def test_somebody_forgotten_meanwhile_begins_anew(web: httpx.AsyncClient, shop: Shop) -> None:
    first = told("first-0001", "tap", NOW)
    await web.post("/collect", json=opened(shop, first))
    await Identity.all().delete()
    await Customer.all().update(telegram_id=None, erased_at=NOW)
    answer = await web.post("/collect", json=opened(shop, told("later-0001", "tap", NOW)))

    assert answer.json()["accepted"] == 1
    old, new = await Event.all().order_by("id").values_list("customer_id", flat=True)
    assert old != new


async def test_events_follow_who_an_identity_leads_to(web: httpx.AsyncClient, shop: Shop) -> None:
    await web.post("/collect", json=opened(shop, told("first-0001", "tap", NOW)))
    other = await Customer.create(shop=shop, name="Анна", registered_at=NOW)
    await Identity.filter(value="77").update(customer_id=other.id)
    await web.post("/collect", json=opened(shop, told("later-0001", "tap", NOW)))

    assert (await Event.get(external_id="later-0001")).customer_id == other.id


async def test_many_pages_at_once(web: httpx.AsyncClient, shop: Shop) -> None:
    async def page(person: int) -> int:
        events = [told(f"event-{person}-{n:04}", "tap", NOW, x=0.5) for n in range(30)]
        data = init_data(person, NOW)
        answer = await web.post("/collect", json=batch(shop, *events, init_data=data))
        return int(answer.json()["accepted"])

    accepted = await asyncio.gather(*(page(person) for person in range(1, 31)))

    assert sum(accepted) == await Event.all().count() == 900
    assert await Customer.all().count() == 30


async def test_a_mini_app_of_the_shops_other_bot(stage: Stage, shop: Shop) -> None:
    """Telegram's own signature says which bot it is for; the shop names that bot."""
    theirs = next(case for case in VECTORS["cases"] if case["is"] == "theirs")["data"]
    verifier = Verifier("1:none", timedelta(days=1), KEY)
    collector = Collector(site_of(stage.process), verifier)
    body = orjson.dumps(batch(shop, VIEW, init_data=theirs))
    with pytest.raises(Problem, match="not signed for this shop"):
        await collector.take(body, "", "")

    shop.app_bot_id = VECTORS["bot"]
    await shop.save()
    changes.note(shop.id)
    async with collector.commits.running():
        assert len((await collector.take(body, "", "")).lines) == 1
    assert (await Event.get().select_related("customer")).customer.telegram_id == 77
