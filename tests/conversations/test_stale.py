"""Old, forged and broken presses; what is said instead of nothing."""

import pytest

from domain.models import Position, Shop
from handlers.kit.screen import screens
from tests.chat import Chat, Stage

BROKEN = (
    "",
    ":",
    ".",
    "no_such_screen",
    "no_such_screen.act:1",
    "menu.no_such_act",
    "menu.draw",
    "staff_card",
    "staff_card:",
    "staff_card:x",
    "staff_card:1e9",
    "staff_card:-1",
    "staff_card:99999999999999999999999999",
    "staff_card:2147483648",
    "staff_list:9223372036854775808",
    "audit_log:-5",
    "letters:none",
    "letter:0",
    "language.speak",
    "language.speak:xx",
    "shops.choose:",
    "my_orders:x",
    "start",
    "я" * 32,
)


@pytest.mark.parametrize("data", BROKEN)
async def test_broken_presses_are_answered(olga: Chat, data: str) -> None:
    await olga.press(data)
    assert olga.text
    assert "☰ Меню" in olga.buttons or olga.text.startswith("Лавка · владелец")
    await olga.send("/menu")
    assert olga.text.startswith("Лавка · владелец")


async def test_unknown_route_shows_the_menu(olga: Chat) -> None:
    await olga.send("/settings")
    await olga.press("gone_since_an_upgrade:12")
    assert olga.toast == "Эта кнопка устарела."
    assert olga.text.startswith("Лавка · владелец")


async def test_every_screen_answers_without_arguments(olga: Chat) -> None:
    """Whatever an old button leads to: a screen or a refusal, never an apology."""
    for key in screens:
        await olga.press(key)
        await olga.press(f"{key}:999999")
        await olga.press(f"{key}:x:y:z")
        assert olga.text


async def test_every_act_answers_without_arguments(olga: Chat) -> None:
    for key, screen in screens.items():
        for act in screen.acts:
            await olga.press(f"{key}.{act}")
            await olga.press(f"{key}.{act}:999999")
            await olga.press(f"{key}.{act}:x:y:z")
            assert olga.text


async def test_every_screen_and_act_answers_a_customer(anna: Chat) -> None:
    for key, screen in screens.items():
        for place in (key, *(f"{key}.{act}" for act in screen.acts)):
            await anna.press(place)
            await anna.press(f"{place}:1")
            assert anna.text


async def test_every_screen_takes_typed_nonsense(olga: Chat) -> None:
    for key in screens:
        await olga.press(key)
        await olga.send("🙈 \u0000 nonsense <b> & " + "я" * 500)
        assert olga.text


async def test_message_deleted_by_the_person_is_sent_anew(olga: Chat) -> None:
    await olga.send("/settings")
    number = olga.last["id"]
    olga.person.press("settings_change", number)
    olga.person.chat.messages[number].deleted = True
    await olga.stage.pump()
    assert olga.text.endswith("Что изменить?")
    assert olga.last["id"] != number


async def test_same_screen_twice_is_no_bug(olga: Chat) -> None:
    await olga.send("/settings")
    await olga.press("settings")
    await olga.press("settings")
    assert olga.text.startswith("Настройки магазина")


async def test_open_question_is_kept_and_its_end_too(olga: Chat) -> None:
    await olga.press("setting:name")
    place = await Position.get(telegram_id=olga.id)
    assert (place.route, place.message_id) == ("setting:name", olga.last["id"])
    await olga.press("staff_list")
    await olga.press("menu")
    assert (await Position.get(telegram_id=olga.id)).route == "staff_list"


async def test_bot_without_a_shop_says_so(stage: Stage) -> None:
    guest = Chat(person=stage.world.person("customer"), stage=stage)
    for text in ("/start", "/start code", "/menu", "привет", "/orders", "/shops", "/help"):
        await guest.send(text)
        assert guest.text
    await guest.send("/start")
    assert guest.text == "Бот ещё не настроен. Загляните чуть позже."


async def test_screens_without_a_shop_are_refused_politely(stage: Stage) -> None:
    guest = Chat(person=stage.world.person("customer"), stage=stage)
    await guest.send("/start")
    for key, screen in screens.items():
        for place in (key, *(f"{key}.{act}" for act in screen.acts)):
            await guest.press(place)
            assert guest.text
    assert await Shop.all().count() == 0
