"""One person on two sides of a page: the browser of before, the Telegram of now; and their no."""

import httpx

from domain.audience import tracking
from domain.models import Customer, Event, EventOddity, Identity, Merge, Shop, ShopOrigin
from tests.chat import Chat
from tests.conftest import NOW, customer_of
from tests.web.opening import init_data, told

SITE = "https://lavka.example.com"
PHONE = {"origin": SITE, "user-agent": "Mozilla/5.0 (Android 14; Mobile; rv:130.0) Firefox/130.0"}


async def seen(web: httpx.AsyncClient, shop: Shop, key: str, **body: object) -> int:
    headers = PHONE if "init_data" not in body else {}
    event = told(f"event-{key}", "view_item", NOW, item_id="mug-1")
    answer = await web.post(
        "/collect", json={"shop": shop.id, "events": [event], **body}, headers=headers
    )
    return int(answer.json()["accepted"])


async def test_browser_of_before_becomes_the_person(
    web: httpx.AsyncClient, shop: Shop, anna: Chat
) -> None:
    await ShopOrigin.create(shop=shop, origin=SITE, added_at=NOW)
    await seen(web, shop, "0001", browser_id="browser-1")
    herself = await customer_of(anna)
    assert (await Event.get(external_id="event-0001")).customer_id != herself.id

    for key in ("0002", "0003"):
        data = init_data(anna.id, NOW)
        await seen(web, shop, key, browser_id="browser-1", init_data=data)
    await seen(web, shop, "0004", browser_id="browser-1")
    views = await Event.filter(name="view_item").values_list("customer_id", flat=True)
    assert views == [herself.id] * 4
    merged = await Merge.get()
    assert (merged.kept_id, merged.why) == (herself.id, "browser")


async def test_tablet_of_two_is_nobodys(
    web: httpx.AsyncClient, shop: Shop, anna: Chat, boris: Chat
) -> None:
    await ShopOrigin.create(shop=shop, origin=SITE, added_at=NOW)
    for number, chat in enumerate((anna, boris, anna)):
        data = init_data(chat.id, NOW)
        await seen(web, shop, f"{number:04}", browser_id="browser-1", init_data=data)
    await seen(web, shop, "0009", browser_id="browser-1")
    owners = await Event.filter(name="view_item").order_by("external_id")
    people = [(await customer_of(each)).id for each in (anna, boris, anna)]
    assert [each.customer_id for each in owners[:3]] == people
    assert owners[3].customer_id not in people
    assert await Customer.filter(merged_into_id__isnull=True).count() == 3


async def test_nothing_is_stored_before_a_yes(
    web: httpx.AsyncClient, shop: Shop, anna: Chat
) -> None:
    await Shop.filter(id=shop.id).update(asks_tracking=True)
    await ShopOrigin.create(shop=shop, origin=SITE, added_at=NOW)
    data, page = init_data(anna.id, NOW), {"browser_id": "browser-1"}

    assert await seen(web, shop, "0001", **page) == 0
    assert await seen(web, shop, "0002", init_data=data) == 0
    assert await seen(web, shop, "0003", **page, client={"consent": False}) == 0
    assert await EventOddity.all().count() == 0
    assert await Customer.all().count() == 1
    assert await seen(web, shop, "0004", **page, client={"consent": True}) == 1
    await tracking.decide(await customer_of(anna), NOW, is_given=True, text="?")
    assert await seen(web, shop, "0005", init_data=data) == 1
    assert await Event.filter(name="view_item").count() == 2


async def test_no_is_a_no_in_any_shop(web: httpx.AsyncClient, shop: Shop, anna: Chat) -> None:
    data = init_data(anna.id, NOW)
    assert await seen(web, shop, "0001", init_data=data, client={"consent": False}) == 0
    assert await seen(web, shop, "0002", init_data=data) == 1


async def test_visitor_of_analytics_joins_the_two_browsers(
    web: httpx.AsyncClient, shop: Shop, anna: Chat
) -> None:
    await ShopOrigin.create(shop=shop, origin=SITE, added_at=NOW)
    client = {"ga": "1234567890.1700000000", "metrika": "<script>"}
    await seen(web, shop, "0001", browser_id="browser-1", client=client)
    await seen(web, shop, "0002", browser_id="browser-2", client=client)
    await seen(web, shop, "0003", browser_id="browser-2", init_data=init_data(anna.id, NOW))
    rows = await Identity.all().values_list("kind", "value", "customer_id")
    herself = await customer_of(anna)
    assert {row[2] for row in rows} == {herself.id}
    assert {row[0] for row in rows} == {"telegram", "browser", "ga"}
    assert await Event.filter(customer_id=herself.id, name="view_item").count() == 3
