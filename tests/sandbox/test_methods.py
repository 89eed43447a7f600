"""Methods about the bot and its chats; every parameter python-telegram-bot can send is known."""

import inspect
import re

import pytest
from telegram import Bot

from bot.sandbox.methods import find_method
from bot.sandbox.methods.registry import method_names
from tests.sandbox.door import Door

OWNER = 1001
# Conveniences of the library, and parameters it turns into others before sending.
NOT_SENT = {
    "self", "read_timeout", "write_timeout", "connect_timeout", "pool_timeout", "api_kwargs",
    "allow_sending_without_reply", "reply_to_message_id", "disable_web_page_preview", "filename",
    "contact", "location",
}  # fmt: skip
# An album's caption goes into its first item.
NOT_SENT_IN = {"sendMediaGroup": {"caption", "parse_mode", "caption_entities"}}


def snake(name: str) -> str:
    return re.sub(r"[A-Z]", lambda letter: f"_{letter.group().lower()}", name)


@pytest.mark.parametrize("name", method_names())
def test_known_parameters_are_those_of_the_library(name: str) -> None:
    function = getattr(Bot, snake(name))
    sent = set(inspect.signature(function).parameters) - NOT_SENT - NOT_SENT_IN.get(name, set())

    found = find_method(name)

    assert found is not None
    assert sent <= found.parameters


ASKED = [
    ("getChat", {"chat_id": OWNER}, ("first_name", "Ольга")),
    ("getChatMember", {"chat_id": OWNER, "user_id": OWNER}, ("status", "member")),
    ("getChatMember", {"chat_id": OWNER, "user_id": 7000000001}, ("status", "member")),
    ("getChatMember", {"chat_id": OWNER, "user_id": 1003}, ("status", "left")),
    ("getChatMemberCount", {"chat_id": OWNER}, ("value", 2)),
    ("getUserProfilePhotos", {"user_id": OWNER}, ("total_count", 0)),
    ("getChatMenuButton", {"chat_id": OWNER}, ("type", "commands")),
    ("getMyName", {}, ("name", "Barker")),
    ("getMyDescription", {"language_code": "ru"}, ("description", "")),
    ("getMyDefaultAdministratorRights", {}, ("value", None)),
    ("logOut", {}, ("value", True)),
    ("close", {}, ("value", True)),
    ("unpinAllChatMessages", {"chat_id": OWNER}, ("value", True)),
    ("setMessageReaction", {"chat_id": OWNER, "message_id": 1}, ("value", True)),
]


@pytest.mark.parametrize(("name", "parameters", "expected"), ASKED)
async def test_question_is_answered(
    door: Door, name: str, parameters: dict[str, object], expected: tuple[str, object]
) -> None:
    field, value = expected

    assert (await door.ok(name, **parameters)).get(field) == value


REFUSED = [
    ("getChat", {"chat_id": 1002}, "chat not found"),
    ("getChatMember", {"chat_id": OWNER, "user_id": 5}, "user not found"),
    ("getUserProfilePhotos", {"user_id": 5}, "user not found"),
    ("getChatAdministrators", {"chat_id": OWNER},
     "there are no administrators in the private chat"),
    ("leaveChat", {"chat_id": OWNER}, "chat member status can't be changed in private chats"),
    ("setMyCommands", {"commands": [{"command": "Меню", "description": "x"}]},
     "BOT_COMMAND_INVALID"),
    ("setMyCommands", {"commands": [{"command": "menu", "description": ""}]},
     "BOT_COMMAND_DESCRIPTION_INVALID"),
    ("setMyCommands", {"commands": [{"command": "a", "description": "b"}] * 101},
     "too many commands specified"),
    ("setMyName", {"name": "x" * 65}, "bot name is too long"),
    ("setChatMenuButton", {"menu_button": {"type": "x"}},
     "can't parse menu button: unallowed type"),
    ("answerShippingQuery", {"shipping_query_id": "1", "ok": True},
     "query is too old and response timeout expired or query ID is invalid"),
    ("deleteMessages", {"chat_id": OWNER, "message_ids": "x"},
     "can't parse message_ids JSON object"),
    ("deleteMessages", {"chat_id": OWNER, "message_ids": list(range(101))},
     "too many message identifiers specified"),
    ("deleteMessage", {"chat_id": OWNER}, "message identifier is not specified"),
    ("deleteMessage", {"chat_id": OWNER, "message_id": "x"},
     'invalid value "x" of parameter "message_id"'),
    ("editMessageText", {"inline_message_id": "1", "text": "x"}, "MESSAGE_ID_INVALID"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "parameters", "reason"), REFUSED)
async def test_question_telegram_refuses(
    door: Door, name: str, parameters: dict[str, object], reason: str
) -> None:
    assert await door.refusal(name, **parameters) == f"400 Bad Request: {reason}"


async def test_commands_are_kept_by_scope_and_language(door: Door) -> None:
    menu = [{"command": "menu", "description": "Меню"}]
    staff = {"type": "chat", "chat_id": OWNER}
    await door.ok("setMyCommands", commands=menu, scope=staff, language_code="ru")

    assert (await door.ok("getMyCommands", scope=staff, language_code="ru"))["value"] == menu
    assert (await door.ok("getMyCommands"))["value"] == []
    assert [c["command"] for c in door.owner.commands] == ["menu"]
    assert door.anna.commands == []
    await door.ok("deleteMyCommands", scope=staff, language_code="ru")
    assert door.owner.commands == []


async def test_profile_is_given_back_in_its_language(door: Door) -> None:
    await door.ok("setMyName", name="Лавка", language_code="ru")
    await door.ok("setMyDescription", description="Кофе")
    await door.ok("setMyShortDescription", short_description="Кофе")
    await door.ok("setChatMenuButton", chat_id=OWNER, menu_button={"type": "commands"})

    assert (await door.ok("getMyName", language_code="ru"))["name"] == "Лавка"
    assert (await door.ok("getMyName"))["name"] == "Barker"
    assert (await door.ok("getMyDescription", language_code="ru"))["description"] == "Кофе"
    assert (await door.ok("getMyShortDescription"))["short_description"] == "Кофе"


async def test_group_can_be_left(door: Door) -> None:
    group = door.world.add_group("Смена")
    administrators = await door.ok("getChatAdministrators", chat_id=group.id)
    assert administrators["value"][0]["status"] == "creator"

    await door.ok("leaveChat", chat_id=group.id)

    assert await door.refusal("sendMessage", chat_id=group.id, text="x") == (
        "403 Forbidden: bot was kicked from the supergroup chat"
    )
