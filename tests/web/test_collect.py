"""Reports of a page: who may, what is taken, what is refused, each once."""

import asyncio
from datetime import timedelta
from typing import Any

import httpx
import orjson
import pytest

from bot.app import site_of
from bot.web.collector import Collector
from bot.web.problems import Problem
from domain.events import changes, dictionary
from domain.events.schema import Property
from domain.models import Customer, Event, EventOddity, Identity, Shop, ShopOrigin
from tests.chat import Clock, Stage
from tests.conftest import NOW
from tests.web.opening import batch, init_data, opened, told

SITE = "https://lavka.example.com"
PHONE = {"origin": SITE, "user-agent": "Mozilla/5.0 (Android 14; Mobile; rv:130.0) Firefox/130.0"}
VIEW = told("view-0001", "view_item", NOW, item_id="mug-1", price=990.5)


async def test_a_repeat_is_stored_once(web: httpx.AsyncClient, shop: Shop) -> None:
    answers = await asyncio.gather(
        *(web.post("/collect", json=opened(shop, VIEW)) for _ in range(5))
    )
    later = await web.post("/collect", json=opened(shop, VIEW, VIEW))

    assert [each.json()["accepted"] for each in answers] == [1] * 5
    assert later.json()["accepted"] == 2
    assert await Event.all().count() == 1


async def test_a_site_reports_by_its_origin(web: httpx.AsyncClient, shop: Shop) -> None:
    body = batch(shop, VIEW, browser_id="browser-1")
    before = await web.post("/collect", json=body, headers=PHONE)
    await ShopOrigin.create(shop=shop, origin=SITE, added_at=NOW)
    changes.note(shop.id)
    after = await web.post("/collect", json=body, headers=PHONE)

    assert (before.status_code, before.json()["code"]) == (403, "foreign-origin")
    assert "access-control-allow-origin" not in before.headers
    assert after.json()["accepted"] == 1
    assert after.headers["access-control-allow-origin"] == SITE
    assert (await Event.get()).source == "web"
    assert await Identity.filter(kind="browser", value="browser-1").count() == 1


async def test_preflight_knows_the_sites_of_shops(web: httpx.AsyncClient, shop: Shop) -> None:
    await ShopOrigin.create(shop=shop, origin=SITE, added_at=NOW)
    asked = {"access-control-request-method": "POST"}
    known = await web.options("/collect", headers={"origin": SITE, **asked})
    other = await web.options("/collect", headers={"origin": "https://evil.example", **asked})

    assert (known.status_code, known.headers["access-control-allow-origin"]) == (204, SITE)
    assert other.status_code == 403


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        ({"init_data": ""}, 401, "no-proof"),
        ({"init_data": "user=1&hash=2"}, 401, "init-data-forged"),
        ({"init_data": init_data(77, NOW, token="1:other")}, 401, "init-data-forged"),
        ({"init_data": init_data(77, NOW - timedelta(days=2))}, 401, "init-data-expired"),
        ({"init_data": init_data(77, NOW, is_bot=True)}, 401, "init-data-bot"),
        ({"shop": 999}, 404, "unknown-shop"),
        ({"shop": "1"}, 422, "invalid"),
        ({"events": [{**VIEW, "id": "short"}]}, 422, "invalid"),
        ({"events": [{**VIEW, "id": "x" * 65}]}, 422, "invalid"),
        ({"events": [VIEW] * 201}, 422, "invalid"),
        ({"events": [{**VIEW, "at": -1}]}, 422, "invalid"),
        ({"visit": "<script>"}, 422, "invalid"),
    ],
)
async def test_what_is_refused_whole(
    web: httpx.AsyncClient, shop: Shop, change: dict[str, Any], status: int, code: str
) -> None:
    answer = await web.post("/collect", json={**opened(shop, VIEW), **change})

    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert not await Event.exists()


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"\xff\xfe", b'{"events": [{"props": {"a": ' + b"[" * 9000],
)
async def test_junk_is_no_json(web: httpx.AsyncClient, body: bytes) -> None:
    assert (await web.post("/collect", content=body)).status_code == 400


async def test_one_wrong_event_does_not_spoil_the_others(
    web: httpx.AsyncClient, shop: Shop
) -> None:
    events = (
        VIEW,
        told("wrong-0001", "buy", NOW),
        told("wrong-0002", "search", NOW),
        told("wrong-0003", "view_item", NOW, item_id="m", price="990"),
        told("wrong-0004", "bot_start", NOW),
        told("wrong-0005", "add_to_cart", NOW, items=[{"item_id": "m", "quantity": 1.5}]),
        told("wrong-0006", "tap", NOW, text="x" * 9000),
    )
    answer = (await web.post("/collect", json=opened(shop, *events))).json()

    assert answer["accepted"] == 1
    assert [(each["reason"], each["field"]) for each in answer["refused"]] == [
        ("unknown-name", "name"),
        ("missing", "props.search_term"),
        ("wrong-type", "props.price"),
        ("inside-name", "name"),
        ("wrong-type", "props.items.0.quantity"),
        ("too-large", "props"),
    ]
    assert await EventOddity.filter(what="refused").count() == 6


async def test_unknown_properties_are_kept_and_counted(web: httpx.AsyncClient, shop: Shop) -> None:
    for key in ("view-0001", "view-0002"):
        event = told(key, "view_item", NOW, item_id="m", colour="blue", nul="a\0b")
        await web.post("/collect", json=opened(shop, event))

    assert (await Event.get(external_id="view-0001")).properties["nul"] == "ab"
    rows = (
        await EventOddity.filter(what="property")
        .order_by("detail")
        .values_list("name", "detail", "count")
    )
    assert rows == [("view_item", "colour", 2), ("view_item", "nul", 2)]


async def test_the_shop_may_have_names_of_its_own(web: httpx.AsyncClient, shop: Shop) -> None:
    sized = told("sized-0001", "size_chosen", NOW, size="XL")
    before = await web.post("/collect", json=opened(shop, sized))
    size = Property("size", "text", is_required=True)
    await dictionary.register(shop, "size_chosen", (size,), None, NOW)
    after = await web.post("/collect", json=opened(shop, sized))
    wrong = await web.post("/collect", json=opened(shop, told("sized-0002", "size_chosen", NOW)))

    assert before.json()["refused"][0]["reason"] == "unknown-name"
    assert after.json()["accepted"] == 1
    assert wrong.json()["refused"][0]["field"] == "props.size"


@pytest.mark.parametrize(
    ("at", "sent", "happened", "is_late"),
    [
        (timedelta(0), timedelta(0), timedelta(0), False),
        (-timedelta(hours=5), timedelta(0), -timedelta(hours=5), True),
        # A clock three hours ahead is put right, the distance to the sending stays.
        (timedelta(hours=3, seconds=-30), timedelta(hours=3), -timedelta(seconds=30), False),
        (timedelta(hours=1), timedelta(seconds=5), timedelta(0), False),
        (-timedelta(days=400), timedelta(0), -timedelta(days=30), True),
    ],
)
async def test_clocks_are_put_right(
    web: httpx.AsyncClient,
    shop: Shop,
    at: timedelta,
    sent: timedelta,
    happened: timedelta,
    *,
    is_late: bool,
) -> None:
    sent_at = int((NOW + sent).timestamp() * 1000)
    event = told("clock-0001", "tap", NOW + at)
    await web.post("/collect", json=opened(shop, event, sent_at=sent_at))

    stored = await Event.get()
    assert (stored.happened_at, stored.is_late) == (NOW + happened, is_late)
    assert stored.received_at == NOW


@pytest.mark.parametrize(
    ("agent", "client", "why"),
    [
        ("Googlebot/2.1 (+http://www.google.com/bot.html)", {}, "named"),
        ("Mozilla/5.0 HeadlessChrome/130.0", {}, "named"),
        ("", {}, "no-agent"),
        (PHONE["user-agent"], {"webdriver": True}, "driven"),
    ],
)
async def test_programs_are_counted_and_not_stored(
    web: httpx.AsyncClient, shop: Shop, agent: str, client: dict[str, object], why: str
) -> None:
    await ShopOrigin.create(shop=shop, origin=SITE, added_at=NOW)
    body = batch(shop, VIEW, browser_id="browser-1", client=client)
    answer = await web.post("/collect", json=body, headers={"origin": SITE, "user-agent": agent})

    assert answer.status_code == 200
    assert answer.json()["refused"][0]["reason"] == "bot"
    assert (await EventOddity.get()).detail == why
    assert not await Event.exists()
    assert not await Customer.exists()


async def test_a_sampled_visit_says_its_weight(web: httpx.AsyncClient, shop: Shop) -> None:
    await web.post(
        "/collect", json=opened(shop, told("tap-00001", "tap", NOW), client={"weight": 4})
    )

    assert (await Event.get()).properties == {"_w": 4}


async def test_one_person_can_not_flood(web: httpx.AsyncClient, shop: Shop, clock: Clock) -> None:
    statuses = []
    for page in range(6):
        events = [told(f"flood-{page}-{n:04}", "tap", NOW) for n in range(200)]
        statuses.append(await web.post("/collect", json=opened(shop, *events)))

    assert [each.status_code for each in statuses] == [200] * 5 + [429]
    assert int(statuses[-1].headers["retry-after"]) >= 1
    other = batch(shop, VIEW, init_data=init_data(78, NOW))
    assert (await web.post("/collect", json=other)).status_code == 200


async def test_text_plain_of_a_beacon_is_read(web: httpx.AsyncClient, shop: Shop) -> None:
    request = web.build_request("POST", "/collect", json=opened(shop, VIEW))
    request.headers["content-type"] = "text/plain;charset=UTF-8"

    assert (await web.send(request)).json()["accepted"] == 1


async def test_a_busy_collector_asks_to_come_later(stage: Stage, shop: Shop) -> None:
    collector = Collector(site_of(stage.process))
    # Its batches are not written, so it takes no more after the first ones.
    collector.commits.waiting = 20_000
    body = orjson.dumps(opened(shop, VIEW))
    with pytest.raises(Problem) as caught:
        await collector.take(body, "", "")

    assert caught.value.status == 503
    assert caught.value.response().headers["retry-after"] == "2"
