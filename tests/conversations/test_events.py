"""The dictionary and the sites of a shop, in the chat; what they change at the collector."""

from datetime import timedelta

import httpx
import pytest
from tortoise.transactions import in_transaction

from domain.audience import tracking
from domain.events import forgetting
from domain.events.dictionary import kinds_of
from domain.events.storing import NewEvent, store
from domain.models import Customer, Event, Person, Shop, ShopOrigin
from tests.chat import Chat
from tests.conftest import NOW
from tests.web.opening import init_data, told


async def came(shop: Shop, name: str, *days_ago: float) -> None:
    """Events of one customer, so many days ago."""
    customer, _ = await Customer.get_or_create(
        {"name": "Анна", "registered_at": NOW}, shop_id=shop.id, telegram_id=77
    )
    events = [
        NewEvent(
            shop_id=shop.id,
            customer_id=customer.id,
            name=name,
            external_id=f"{name}-{days}",
            happened_at=NOW - timedelta(days=days),
        )
        for days in days_ago
    ]
    async with in_transaction("default"):
        assert await store(events, NOW) == len(events)
        assert await store(events, NOW) == 0


async def test_names_come_with_their_volumes(olga: Chat, shop: Shop) -> None:
    await came(shop, "view_item", 0.5, 3, 20, 100)
    await came(shop, "tap", 1.5)
    await olga.send("/settings")
    await olga.tap("Подключения")
    await olga.tap("›")
    await olga.tap("События")

    assert olga.text == "События\nПриходят 2 вида событий. Числа — за 30 дней."
    assert olga.buttons[:2] == ["view_item · 3", "tap · 1"]
    await olga.tap("view_item · 3")
    assert "Сутки: 1 · 7 дней: 2 · 30 дней: 3" in olga.text
    assert "Последнее: 16.03.2026 03:00" in olga.text
    assert "Хранится 1 100 дней." in olga.text.replace("\u00a0", " ")
    assert "item_id — текст" in olga.text


async def test_an_own_event_is_registered_used_and_archived(
    olga: Chat, shop: Shop, web: httpx.AsyncClient
) -> None:
    async def report(key: str) -> dict[str, object]:
        event = told(key, "size_chosen", NOW, size="XL", colour="red")
        body = {"shop": shop.id, "events": [event], "init_data": init_data(77, NOW)}
        answer: dict[str, object] = (await web.post("/collect", json=body)).json()
        return answer

    assert (await report("size-0001"))["accepted"] == 0
    await olga.send("/events")
    await olga.tap("Своё событие")
    await olga.send("size_chosen\nsize: text!\nprice: number")
    assert olga.text.startswith("Событие size_chosen принимается.")
    assert "size — текст, обязательно\nprice — число" in olga.text
    assert (await report("size-0002"))["accepted"] == 1
    await olga.send("/events")
    await olga.tap("size_chosen · 1")
    assert "Незнакомые свойства (сохраняются)\ncolour · 1" in olga.text
    await olga.tap("Больше не принимать")
    await olga.tap("Не принимать")
    assert (await report("size-0003"))["accepted"] == 0
    await olga.tap("Что не принято")
    assert "имени нет в словаре · 2" in olga.text


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ("Размер", "Имя события: латинские"),
        ("view_item", "Событие view_item уже есть"),
        ("size\nsize: colour", "такого типа нет"),
        ("size\n1st: text", "имя свойства"),
        ("size\na: text\na: number", "названо дважды"),
        ("size\n" + "\n".join(f"p{n}: text" for n in range(41)), "не больше 40"),
    ],
)
async def test_what_is_no_event(olga: Chat, typed: str, refusal: str) -> None:
    await olga.send("/events")
    await olga.tap("Своё событие")
    await olga.send(typed)

    assert refusal in olga.text


async def test_old_events_go_at_night(olga: Chat, shop: Shop) -> None:
    await came(shop, "tap", 1, 89, 91)
    await came(shop, "purchase", 5000)
    await olga.stage.run("forget_events")
    assert await Event.filter(name="tap").count() == 2

    await olga.send("/events")
    await olga.tap("tap · 1")
    await olga.tap("Срок хранения")
    await olga.send("30")
    assert "Хранится 30 дней." in olga.text
    await olga.stage.run("forget_events")
    assert await Event.filter(name="tap").count() == 1
    assert await Event.filter(name="purchase").count() == 1
    assert await forgetting.forget(shop.id, await kinds_of(shop.id), NOW) == 0


@pytest.mark.parametrize("typed", ["0", "3651", "месяц"])
async def test_a_term_has_limits(olga: Chat, shop: Shop, typed: str) -> None:
    await came(shop, "tap", 1)
    await olga.send("/events")
    await olga.tap("tap · 1")
    await olga.tap("Срок хранения")
    await olga.send(typed)

    assert "Хранится" not in olga.text
    assert (await kinds_of(shop.id))["tap"].keep_days == 90


async def test_sites_are_added_and_removed(olga: Chat, shop: Shop, web: httpx.AsyncClient) -> None:
    async def status() -> int:
        body = {"shop": shop.id, "events": [], "browser_id": "browser-1"}
        headers = {"origin": "https://lavka.example.com", "user-agent": "Mozilla/5.0 Firefox"}
        return (await web.post("/collect", json=body, headers=headers)).status_code

    assert await status() == 403
    await olga.send("/settings")
    await olga.tap("Подключения")
    await olga.tap("Mini App и сайты")
    await olga.send("https://Lavka.example.com/catalogue?page=1")
    assert olga.text.startswith("https://lavka.example.com добавлен.")
    assert await status() == 200
    await olga.tap("✕ https://lavka.example.com")
    assert olga.toast == "https://lavka.example.com убран."
    assert await status() == 403


async def test_the_line_for_a_page_and_whether_it_works(olga: Chat, shop: Shop) -> None:
    line = f'<script src="/t.js" data-shop="{shop.id}" async></script>'
    await olga.press("sites")
    assert line in olga.text
    assert "Событий со страниц пока не было." in olga.text
    await came(shop, "page_view", 1)
    await came(shop, "tap", 1)
    await olga.press("sites")
    assert "Последнее событие: " in olga.text

    await tracking.demand(shop, await Person.get(telegram_id=olga.id), NOW, asks=True)
    await olga.press("sites")
    assert 'data-consent="wait" async></script>' in olga.text


@pytest.mark.parametrize("typed", ["лавка", "http://lavka.example.com", "javascript://x.ru", "a b"])
async def test_what_is_no_site(olga: Chat, typed: str) -> None:
    await olga.send("/settings")
    await olga.tap("Подключения")
    await olga.tap("Mini App и сайты")
    await olga.send(typed)

    assert "Это не адрес сайта." in olga.text
    assert not await ShopOrigin.exists()


async def test_a_mini_app_of_another_bot(olga: Chat, shop: Shop) -> None:
    await olga.send("/settings")
    await olga.tap("Подключения")
    await olga.tap("Mini App и сайты")
    await olga.tap("Mini App в другом боте")
    await olga.send("7342037359")

    assert "Mini App другого бота: 7342037359" in olga.buttons
    assert (await Shop.get(id=shop.id)).app_bot_id == 7342037359


async def test_who_may_see_and_who_may_change(misha: Chat, anna: Chat, shop: Shop) -> None:
    await came(shop, "tap", 1)
    await misha.send("/events")
    assert "Своё событие" in misha.buttons
    await misha.press("sites")
    assert "Mini App и сайты" not in misha.text
    await anna.press("events")
    assert "События" not in anna.text
