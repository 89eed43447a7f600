"""What can be sent to whom, and how Telegram words what can't."""

import pytest

from bot.sandbox import TOKEN, Upload
from tests.sandbox.door import EPOCH, Door, inline, picture

OWNER = 1001


async def test_sent_message_comes_back_whole(door: Door) -> None:
    sent = await door.ok(
        "sendMessage",
        chat_id=OWNER,
        text="  <b>Заказ</b> #7 ",
        parse_mode="HTML",
        reply_markup=inline("Открыть"),
    )

    assert sent["message_id"] == 2
    assert sent["date"] == EPOCH + 1000
    assert sent["from"]["username"] == "barker_bot"
    assert sent["chat"] == {
        "id": OWNER,
        "type": "private",
        "first_name": "Ольга",
        "last_name": "Смирнова",
        "username": "olga_shop",
    }
    assert sent["text"] == "Заказ #7"
    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 5}]
    assert sent["reply_markup"] == inline("Открыть")


TEXTS = [
    ({"text": ""}, "400 Bad Request: message text is empty"),
    ({"text": " \n "}, "400 Bad Request: message text is empty"),
    ({"text": "<b></b>", "parse_mode": "HTML"}, "400 Bad Request: message text is empty"),
    ({"text": "x" * 4097}, "400 Bad Request: message is too long"),
    ({"text": "😀" * 2049}, "400 Bad Request: message is too long"),
    ({"text": "*x*", "parse_mode": "Markdown"}, "400 Bad Request: unsupported parse_mode"),
    ({"text": "x", "chat_id": ""}, "400 Bad Request: chat_id is empty"),
    ({"text": "x", "chat_id": "5"}, "400 Bad Request: chat not found"),
    ({"text": "x", "chat_id": "@nobody"}, "400 Bad Request: chat not found"),
    ({"text": "x", "chat_id": 1002}, "403 Forbidden: bot can't initiate conversation with a user"),
    ({"text": "x", "colour": "red"}, '400 Bad Request: unknown parameter "colour"'),
    (
        {"text": "x", "disable_web_page_preview": True},
        '400 Bad Request: unknown parameter "disable_web_page_preview"',
    ),
    (
        {"text": "x", "link_preview_options": {"off": True}},
        '400 Bad Request: unknown field "off" of link preview options',
    ),
    (
        {"text": "x", "reply_parameters": {"message_id": 99}},
        "400 Bad Request: message to be replied not found",
    ),
    ({"text": "x", "reply_markup": "{"}, "400 Bad Request: can't parse reply_markup JSON object"),
]


@pytest.mark.parametrize(("parameters", "refusal"), TEXTS)
async def test_text_telegram_refuses(
    door: Door, parameters: dict[str, object], refusal: str
) -> None:
    assert await door.refusal("sendMessage", **{"chat_id": OWNER, **parameters}) == refusal


async def test_length_is_counted_after_parsing(door: Door) -> None:
    text = "<b>" + "😀" * 2048 + "</b>"

    await door.ok("sendMessage", chat_id=OWNER, text=text, parse_mode="HTML")

    assert len(door.owner.messages()[-1]["text"]) == 2048


async def test_blocked_deactivated_and_unknown_people(door: Door) -> None:
    door.owner.block()
    assert await door.refusal("sendMessage", chat_id=OWNER, text="x") == (
        "403 Forbidden: bot was blocked by the user"
    )
    door.owner.unblock()
    await door.say("снова тут")
    door.owner.deactivate()
    assert await door.refusal("sendMessage", chat_id=OWNER, text="x") == (
        "403 Forbidden: user is deactivated"
    )


async def test_upgraded_group_tells_its_new_id(door: Door) -> None:
    old = door.world.add_group("Смена")
    new = door.world.add_group("Смена", upgraded_from=old)

    answer = await door.world.call(TOKEN, "sendMessage", {"chat_id": old.id, "text": "x"})

    assert answer.body["parameters"] == {"migrate_to_chat_id": new.id}
    assert answer.body["description"] == (
        "Bad Request: group chat was upgraded to a supergroup chat"
    )
    await door.ok("sendMessage", chat_id=new.id, text="x")


async def test_token_and_method_must_be_known(door: Door) -> None:
    assert (await door.world.call("1:x", "getMe", {})).body == {
        "ok": False,
        "error_code": 401,
        "description": "Unauthorized",
    }
    assert await door.refusal("sendKisses") == "404 Not Found"
    assert (await door.ok("GETME"))["username"] == "barker_bot"


async def test_reply_shows_what_it_answers(door: Door) -> None:
    number = await door.say("вопрос")

    reply = await door.ok(
        "sendMessage", chat_id=OWNER, text="ответ", reply_parameters={"message_id": number}
    )

    assert reply["reply_to_message"]["text"] == "вопрос"
    alone = {"message_id": 99, "allow_sending_without_reply": True}
    sent = await door.ok("sendMessage", chat_id=OWNER, text="один", reply_parameters=alone)
    assert "reply_to_message" not in sent


async def test_caption_is_shorter_than_text(door: Door) -> None:
    photo = Upload(filename="a.png", data=picture())

    await door.ok("sendPhoto", chat_id=OWNER, photo=photo, caption="x" * 1024)

    assert await door.refusal("sendPhoto", chat_id=OWNER, photo=photo, caption="x" * 1025) == (
        "400 Bad Request: message caption is too long"
    )


async def test_contact_and_location(door: Door) -> None:
    contact = await door.ok("sendContact", chat_id=OWNER, phone_number="7900", first_name="Магазин")
    place = await door.ok("sendLocation", chat_id=OWNER, latitude=55.75, longitude=37.62)

    assert contact["contact"] == {"phone_number": "7900", "first_name": "Магазин"}
    assert place["location"] == {"latitude": 55.75, "longitude": 37.62}


async def test_chat_action_is_seen_for_five_seconds(door: Door) -> None:
    await door.ok("sendChatAction", chat_id=OWNER, action="typing")
    assert door.owner.typing == "typing"

    door.clock.now += 5
    assert door.owner.typing == ""
    assert await door.refusal("sendChatAction", chat_id=OWNER, action="dancing") == (
        "400 Bad Request: wrong parameter action in request"
    )


async def test_message_ends_the_chat_action(door: Door) -> None:
    await door.ok("sendChatAction", chat_id=OWNER, action="upload_photo")
    await door.say()

    assert door.owner.typing == ""
