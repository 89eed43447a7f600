"""The shop's Mini App: its address in the settings, and the buttons customers get."""

import httpx
import pytest

from bot.sandbox import mini_apps
from domain.events import app_address
from domain.events.app_address import BadAppAddressError
from domain.models import AuditRecord, Shop
from tests.chat import Chat, Stage

URL = "https://lavka.example.com/app?from=bot"


async def asked(olga: Chat) -> None:
    await olga.press("sites")
    await olga.tap("Адрес Mini App")


async def opens(chat: Chat, label: str) -> str:
    """What the button opens, as the person whose initData it carries."""
    tapped = chat.person.tap(label, chat.last["id"])
    assert tapped.app is not None
    assert str(chat.id) in tapped.app.init_data
    return tapped.app.url


async def test_a_customer_gets_the_button_everywhere(
    olga: Chat, anna: Chat, shop: Shop, stage: Stage
) -> None:
    await anna.send("/menu")
    assert "🛍 Открыть магазин" not in anna.buttons
    await asked(olga)
    assert "Пока не указан." in olga.text
    await olga.send(URL)
    assert olga.text.startswith("Сохранено.")
    assert await opens(olga, "Посмотреть") == URL

    await anna.send("/menu")
    assert await opens(anna, "🛍 Открыть магазин") == URL
    await stage.run("show_app_button")
    menu = mini_apps.menu_button(anna.person)
    assert menu is not None
    assert (menu["text"], menu["web_app"]["url"]) == ("Магазин", URL)
    boris = Chat(person=stage.world.person("customer2"), stage=stage)
    await boris.send("/start")
    assert await opens(boris, "🛍 Open the shop") == URL


async def test_taken_away_it_is_gone(olga: Chat, anna: Chat, shop: Shop, stage: Stage) -> None:
    await asked(olga)
    await olga.send(URL)
    await olga.tap("Убрать кнопки")
    await stage.run("show_app_button")

    assert "Пока не указан." in olga.text
    assert mini_apps.menu_button(anna.person) is None
    await anna.send("/menu")
    assert "🛍 Открыть магазин" not in anna.buttons
    actions = [record.action for record in await AuditRecord.all().order_by("id")]
    assert actions[-3:] == ["site_added", "app_address_changed", "app_address_removed"]
    await olga.press("app_address.remove")
    assert await AuditRecord.filter(action="app_address_removed").count() == 1


async def test_its_site_may_report(olga: Chat, shop: Shop, web: httpx.AsyncClient) -> None:
    await asked(olga)
    await olga.send(URL)

    body = {"shop": shop.id, "events": [], "browser_id": "browser-1"}
    headers = {"origin": "https://lavka.example.com", "user-agent": "Mozilla/5.0 Firefox"}
    assert (await web.post("/collect", json=body, headers=headers)).status_code == 200


@pytest.mark.parametrize(
    "typed",
    [
        "лавка",
        "http://lavka.example.com",
        "http://127.0.0.1:8080/demo-shop/",
        "https://localhost/app",
        "https://olga@lavka.example.com",
        "https://lavka.example.com:99999",
        "https://lavka.example.com/" + "a" * 500,
        "https://lavka.example.com/a b",
        "javascript:alert(1)",
    ],
)
async def test_what_telegram_would_not_open(olga: Chat, shop: Shop, typed: str) -> None:
    await asked(olga)
    await olga.send(typed)

    assert olga.text.startswith("Это не подойдёт: адрес начинается с https://")
    assert not (await Shop.get(id=shop.id)).app_url
    await olga.send("lavka.example.com")
    assert (await Shop.get(id=shop.id)).app_url == "https://lavka.example.com"


def test_an_address_is_kept_as_it_was_written() -> None:
    for said in ("https://лавка.рф/чай", "https://t.example.com:8443/#/home", "https://a.ru?x=1"):
        assert app_address.address_of(f" {said} ") == said
    with pytest.raises(BadAppAddressError):
        app_address.address_of("https://")


async def test_only_the_owner_sets_it(misha: Chat, anna: Chat, shop: Shop) -> None:
    for chat in (misha, anna):
        await chat.press("app_address")
        assert "Адрес Mini App" not in chat.text
        await chat.press("app_address.remove")


async def test_of_several_shops_none_has_the_menu_button(
    olga: Chat, anna: Chat, shop: Shop, stage: Stage
) -> None:
    """Which of them it were for, nobody could say; the buttons under messages know."""
    await asked(olga)
    await olga.send(URL)
    await stage.run("show_app_button")
    await Shop.create(name="Вторая", created_at=shop.created_at, app_url="https://b.example.com")
    await stage.run("show_app_button")

    assert mini_apps.menu_button(anna.person) is None
    await anna.send("/menu")
    assert await opens(anna, "🛍 Открыть магазин") == URL


async def test_what_telegram_refuses_stops_nothing(
    olga: Chat, anna: Chat, shop: Shop, stage: Stage
) -> None:
    shop.app_url = "http://lavka.example.com"
    await shop.save()
    await stage.run("show_app_button")

    assert mini_apps.menu_button(anna.person) is None
