"""Keyboards Telegram refuses, and buttons pressed by people."""

import pytest

from bot.sandbox import NoSuchButtonError, SandboxError
from tests.sandbox.door import Door, inline

BUTTON = {"text": "A", "callback_data": "a"}
REFUSED = [
    ([[{"text": "A", "callback_data": "x" * 65}]], "BUTTON_DATA_INVALID"),
    ([[{"text": "A", "callback_data": "ж" * 33}]], "BUTTON_DATA_INVALID"),
    (
        [[{"text": "A"}]],
        "can't parse inline keyboard button: "
        "Text buttons are unallowed in the inline keyboard",
    ),
    (
        [[{"text": "A", "callback_data": ""}]],
        "can't parse inline keyboard button: "
        "Text buttons are unallowed in the inline keyboard",
    ),
    (
        [[{"text": "", "callback_data": "a"}]],
        "can't parse inline keyboard button: button text must be non-empty",
    ),
    (
        [[{"text": "A", "url": "https://x.io", "callback_data": "a"}]],
        "can't parse inline keyboard button: exactly one action is expected",
    ),
    ([[{"text": "A", "url": "x"}]], "inline keyboard button URL 'x' is invalid: Wrong HTTP URL"),
    (
        [[{"text": "A", "web_app": {"url": "http://x.io"}}]],
        "inline keyboard button Web App URL 'http://x.io' is invalid: "
        "Only HTTPS links are allowed",
    ),
    ([[{"text": "A", "copy_text": {"text": "x" * 257}}]], "BUTTON_COPY_TEXT_INVALID"),
    ([[{**BUTTON, "style": "pink"}]], "can't parse inline keyboard button: unknown button style"),
    ([[{**BUTTON, "color": "red"}]], 'unknown field "color" of inline keyboard button'),
    ([[BUTTON] * 9], "reply markup is too long"),
    ([[BUTTON]] * 101, "reply markup is too long"),
    (["A"], "can't parse inline keyboard: array of arrays expected"),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "reason"), REFUSED)
async def test_inline_keyboard_telegram_refuses(
    door: Door, rows: list[object], reason: str
) -> None:
    refusal = await door.refusal(
        "sendMessage", chat_id=1001, text="x", reply_markup={"inline_keyboard": rows}
    )

    assert refusal == f"400 Bad Request: {reason}"


async def test_largest_keyboard_passes(door: Door) -> None:
    row = [{"text": "A", "callback_data": "ж" * 32, "style": "danger"}] * 8

    await door.say(reply_markup={"inline_keyboard": [row] * 12})

    assert len(door.owner.messages()[-1]["buttons"]) == 12


async def test_markup_must_be_of_a_known_kind(door: Door) -> None:
    for markup, reason in (
        ({"buttons": []}, "object expected as reply markup"),
        ({"keyboard": [[{"text": ""}]]}, "keyboard button text must be non-empty"),
        ({"keyboard": [["A"]], "size": 1}, 'unknown field "size" of reply markup'),
    ):
        refusal = await door.refusal("sendMessage", chat_id=1001, text="x", reply_markup=markup)
        assert refusal == f"400 Bad Request: {reason}"


async def test_tap_asks_the_bot_once(door: Door) -> None:
    number = await door.say("меню", reply_markup=inline("Заказы", "Люди"))

    tapped = door.owner.tap("Люди")

    (update,) = door.updates()
    query = update["callback_query"]
    assert query["data"] == "Люди"
    assert query["message"]["message_id"] == number
    await door.ok(
        "answerCallbackQuery", callback_query_id=tapped.query_id, text="Готово", show_alert=True
    )
    (toast,) = door.owner.toasts
    assert (toast.text, toast.alert) == ("Готово", True)
    assert await door.refusal("answerCallbackQuery", callback_query_id=tapped.query_id) == (
        "400 Bad Request: query is too old and response timeout expired or query ID is invalid"
    )


async def test_old_query_cannot_be_answered(door: Door) -> None:
    await door.say(reply_markup=inline("A"))
    tapped = door.owner.tap("A")
    too_long = await door.refusal(
        "answerCallbackQuery", callback_query_id=tapped.query_id, text="x" * 201
    )
    assert too_long == "400 Bad Request: MESSAGE_TOO_LONG"

    door.clock.now += 15 * 60 + 1

    assert "query is too old" in await door.refusal(
        "answerCallbackQuery", callback_query_id=tapped.query_id
    )


async def test_labels_are_tapped_where_they_are(door: Door) -> None:
    first = await door.say("1", reply_markup=inline("A", "A"))
    await door.say("2", reply_markup=inline("A", "B"))

    door.owner.tap("A", first)
    door.owner.tap("A")
    door.owner.tap_at(0, 1, first)
    pressed = [update["callback_query"]["message"]["text"] for update in door.updates()]
    assert pressed == ["1", "2", "1"]

    with pytest.raises(NoSuchButtonError) as missing:
        door.owner.tap("B", first)
    assert missing.value.labels == ["A", "A"]
    with pytest.raises(NoSuchButtonError):
        door.owner.tap("Z")
    with pytest.raises(SandboxError):
        door.owner.tap("A", 99)


async def test_links_and_copied_text_stay_with_the_person(door: Door) -> None:
    rows = [
        [{"text": "Сайт", "url": "https://shop.example/a"}],
        [{"text": "Каталог", "web_app": {"url": "https://shop.example/app"}}],
        [{"text": "Промокод", "copy_text": {"text": "SALE"}}],
    ]
    await door.say(reply_markup={"inline_keyboard": rows})

    assert door.owner.tap("Сайт").url == "https://shop.example/a"
    assert door.owner.tap("Каталог").url == "https://shop.example/app"
    assert door.owner.tap("Промокод").copied == "SALE"
    assert door.updates() == []


async def test_reply_keyboard_sends_its_label(door: Door) -> None:
    rows = [["Меню", {"text": "Мой номер", "request_contact": True}]]
    await door.say(reply_markup={"keyboard": rows, "resize_keyboard": True})
    assert door.owner.messages()[-1]["keyboard"] == [["Меню", "Мой номер"]]

    door.owner.tap("Меню")
    door.owner.tap("Мой номер")

    text, contact = (update["message"] for update in door.updates())
    assert text["text"] == "Меню"
    assert contact["contact"]["phone_number"] == "79160000001"
    assert contact["contact"]["user_id"] == 1001
    assert door.owner.chat.keyboard is not None
    await door.say(reply_markup={"remove_keyboard": True})
    assert door.owner.chat.keyboard is None


async def test_forged_data_reaches_the_bot(door: Door) -> None:
    number = await door.say(reply_markup=inline("A"))

    door.anna.send_text("привет")
    door.owner.press("drop:all", number)

    assert door.updates()[-1]["callback_query"]["data"] == "drop:all"
