"""Commands, the main menu of every role, cancelling, both languages."""

import re
from collections.abc import Awaitable, Callable

import pytest
from telegram import Update

from bot.telegram.commands import publish_commands
from domain.models import Person
from tests.chat import PIXEL, Chat, Stage

Hire = Callable[[str], Awaitable[Chat]]


@pytest.mark.parametrize(
    ("role", "hidden"),
    [("moderator", {"Письма"}), ("analyst", {"Письма"}), ("support", set())],
)
async def test_menu_shows_what_the_role_may(staff_in: Hire, role: str, hidden: set[str]) -> None:
    chat = await staff_in(role)
    await chat.send("/menu")
    assert "Настройки" in chat.buttons
    assert hidden & set(chat.buttons) == set()
    assert len(chat.buttons) <= 8


async def test_customer_menu(anna: Chat) -> None:
    await anna.send("/menu")
    assert anna.rows == [
        ["Мои заказы"],
        ["Написать магазину"],
        ["Сообщения от магазина"],
        ["Язык", "Мои данные"],
    ]


@pytest.mark.parametrize("text", ["/menu", "/MENU", "/menu@barker_bot", "/menu a b", "/menu a:b"])
async def test_menu_always_works(olga: Chat, text: str) -> None:
    await olga.press("setting:name")
    await olga.send(text)
    assert olga.text.startswith("Лавка · владелец")


async def test_menu_with_a_tail_too_long_for_a_route(olga: Chat) -> None:
    await olga.send("/menu " + "хвост " * 200)
    assert olga.text.startswith("Лавка · владелец")


async def test_unknown_command_is_named(olga: Chat) -> None:
    await olga.send("/разное & <b>")
    assert olga.text.startswith("Команды /разное нет.")
    await olga.send("/" + "x" * 500)
    assert olga.text.startswith("Команды /" + "x" * 32 + " нет.")


@pytest.mark.parametrize("text", ["/", "/ ", "//", "/@", "/ menu"])
async def test_bare_slash_is_answered(anna: Chat, text: str) -> None:
    await anna.send(text)
    assert "нет. Всё, что есть" in anna.text


async def test_commands_of_staff_are_refused_to_customers(anna: Chat) -> None:
    for command in ("/staff", "/letters", "/settings", "/audit"):
        await anna.send(command)
        assert anna.text == "У вашей роли нет на это прав. Попросите владельца магазина."


async def test_cancel_where_nothing_is_asked(anna: Chat) -> None:
    await anna.send("/cancel")
    assert anna.text == "Отменено, ничего не изменилось.\n\nЛавка\nЧем помочь?"


async def test_help_of_both(olga: Chat, anna: Chat) -> None:
    await olga.send("/help")
    await anna.send("/help")
    assert olga.text.startswith("Что я умею")
    assert anna.text.startswith("Чем помочь")


async def test_staff_who_just_write_are_not_understood(misha: Chat) -> None:
    await misha.send("сделай красиво")
    assert misha.text.startswith("Не понял.")


async def test_sticker_and_voice_are_answered(anna: Chat) -> None:
    await anna.send_photo(PIXEL, "подпись")
    assert anna.text.startswith("Файл пока некуда положить.")


async def test_service_messages_are_not_answered(anna: Chat) -> None:
    """Somebody pinned a message: that is not said to the bot."""
    before = len(anna.shown)
    user = anna.person.account.as_user()
    chat = {"id": anna.id, "type": "private"}
    pinned = {"message_id": 1, "date": 0, "chat": chat, "text": "x"}
    message = {"message_id": 9_999, "date": 0, "chat": chat, "from": user, "pinned_message": pinned}
    update = Update.de_json(
        {"update_id": 9_999, "message": message}, anna.stage.process.application.bot
    )
    await anna.stage.process.handle(update)
    anna.stage.check()
    assert len(anna.shown) == before


async def test_edited_message_is_not_a_second_letter(anna: Chat) -> None:
    await anna.send("Первый вариант")
    before = len(anna.shown)
    mine = [each for each in anna.person.messages(0) if each["from"] == "person"]
    anna.person.edit_text(mine[-1]["id"], "Второй вариант")
    await anna.stage.pump()
    assert len(anna.shown) == before


async def test_changed_name_is_kept(anna: Chat) -> None:
    await Person.filter(telegram_id=anna.id).update(name="Старое")
    await anna.send("/menu")
    assert (await Person.get(telegram_id=anna.id)).name == "Анна Ковалёва"


async def test_commands_are_published_in_both_languages(stage: Stage) -> None:
    await publish_commands(stage.process.application.bot)
    russian = stage.world.person("customer").commands
    english = stage.world.person("customer2").commands
    assert [each["command"] for each in russian] == [each["command"] for each in english]
    assert {"menu", "stop", "orders", "language", "help"} <= {each["command"] for each in english}
    assert not any(re.search("[а-яё]", each["description"], re.I) for each in english)


RUSSIAN = re.compile("[а-яё]", re.IGNORECASE)
# Names of the shop, of people and of the other language are what they are.
NAMES = re.compile(r"Лавка|Ольга|Смирнова|Миша|Орлов|Анна|Ковалёва|Русский")
WALK = [
    "/menu",
    "/help",
    "/settings",
    "/staff",
    "/audit",
    "/letters",
    "/shops",
    "/language",
    "/cancel",
    "/unknown",
    "/stop",
    "/orders",
]
PRESSES = [
    "settings_change",
    "setting:name",
    "setting:zone",
    "setting:currency",
    "setting:language",
    "setting:greeting",
    "staff_invite",
    "staff_invite.invite:manager",
    "staff_card:1",
    "staff_dismiss:1",
    "staff_dismiss.dismiss:1",
    "shop_open",
    "setup",
    "setup_done",
    "joined",
    "setting.answer:currency:XXX",
    "setting.answer:zone:Nowhere",
    "letter:1",
    "letter:99",
    "no_such_screen",
    "welcome",
    "my_data",
    "my_data_delete",
    "my_messages",
    "letter_new",
    "letter_sent",
]


async def test_whole_walk_in_english_has_no_russian(olga: Chat, anna: Chat) -> None:
    await anna.send("Hello")
    for chat in (olga, anna):
        await chat.press("language.speak:en")
        chat.person.toasts.clear()
        for text in WALK:
            await chat.send(text)
            check_english(chat, text)
        for data in PRESSES:
            await chat.press(data)
            check_english(chat, data)


def check_english(chat: Chat, said: str) -> None:
    shown = NAMES.sub("", "\n".join([chat.text, *chat.buttons, chat.toast]))
    # City names in the question about the zone are names, too.
    cities = {"setting:zone", "setting.answer:zone:Nowhere"}
    assert said in cities or not RUSSIAN.search(shown), (said, shown)
