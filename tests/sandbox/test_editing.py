"""Edits, deletions, copies and pins."""

import pytest

from bot.sandbox import Upload
from tests.sandbox.door import Door, inline, picture

OWNER = 1001


def photo(shade: int = 0) -> Upload:
    return Upload(filename="a.png", data=picture(400 + shade, 300), content_type="image/png")


async def test_edit_keeps_the_history(door: Door) -> None:
    number = await door.say("один", reply_markup=inline("A"))

    edited = await door.ok("editMessageText", chat_id=OWNER, message_id=number, text="два")

    assert edited["text"] == "два"
    assert "reply_markup" not in edited
    assert edited["edit_date"] >= edited["date"]
    assert [state["text"] for state in door.owner.history(number)] == ["один"]
    assert door.owner.messages()[-1]["edited"]


async def test_same_edit_is_not_modified(door: Door) -> None:
    number = await door.say("<b>x</b>", parse_mode="HTML", reply_markup=inline("A"))
    same = {"chat_id": OWNER, "message_id": number, "reply_markup": inline("A")}

    refusal = await door.refusal("editMessageText", **same, text="<b>x</b> ", parse_mode="HTML")

    assert refusal == (
        "400 Bad Request: message is not modified: specified new message content and reply markup "
        "are exactly the same as a current content and reply markup of the message"
    )
    assert "not modified" in await door.refusal("editMessageReplyMarkup", **same)
    await door.ok("editMessageText", **same, text="x")


EDITS = [
    ("editMessageText", "text", {"text": ""}, "message text is empty"),
    ("editMessageText", "text", {"text": "x" * 4097}, "message is too long"),
    ("editMessageText", "photo", {"text": "x"}, "there is no text in the message to edit"),
    ("editMessageCaption", "text", {"caption": "x"}, "there is no caption in the message to edit"),
    ("editMessageCaption", "photo", {"caption": "x" * 1025}, "message caption is too long"),
    (
        "editMessageMedia",
        "text",
        {"media": {"type": "photo", "media": "attach://new"}},
        "there is no media in the message to edit",
    ),
    ("editMessageMedia", "photo", {"media": {"type": "cat"}},
     "can't parse InputMedia: unknown media type"),
    ("editMessageText", "person", {"text": "x"}, "message can't be edited"),
    ("editMessageText", "keyboard", {"text": "x"}, "message can't be edited"),
    ("editMessageText", "deleted", {"text": "x"}, "message to edit not found"),
    ("editMessageText", "absent", {"text": "x"}, "message to edit not found"),
    ("editMessageText", "text", {"text": "x", "reply_markup": {"force_reply": True}},
     "inline keyboard expected"),
    ("deleteMessage", "absent", {}, "message to delete not found"),
    ("deleteMessage", "deleted", {}, "message to delete not found"),
    ("copyMessage", "absent", {"from_chat_id": OWNER}, "message to copy not found"),
    ("forwardMessage", "absent", {"from_chat_id": OWNER}, "message to forward not found"),
    ("copyMessage", "protected", {"from_chat_id": OWNER}, "message can't be copied"),
    ("forwardMessage", "protected", {"from_chat_id": OWNER}, "message can't be forwarded"),
    ("pinChatMessage", "absent", {}, "message to pin not found"),
    ("unpinChatMessage", "text", {}, "message to unpin not found"),
]  # fmt: skip


async def of_kind(door: Door, kind: str) -> int:
    """A message the edits above are tried on."""
    if kind == "photo":
        sent = await door.ok("sendPhoto", chat_id=OWNER, photo=photo())
        return int(sent["message_id"])
    if kind == "person":
        return door.owner.send_text("моё").id
    if kind == "keyboard":
        return await door.say(reply_markup={"keyboard": [["A"]]})
    if kind == "protected":
        return await door.say(protect_content=True)
    number = await door.say()
    if kind == "deleted":
        await door.ok("deleteMessage", chat_id=OWNER, message_id=number)
    return 999 if kind == "absent" else number


@pytest.mark.parametrize(("method", "kind", "parameters", "reason"), EDITS)
async def test_change_telegram_refuses(
    door: Door, method: str, kind: str, parameters: dict[str, object], reason: str
) -> None:
    number = await of_kind(door, kind)
    files = {"new": photo()} if "media" in parameters and kind == "text" else {}

    refusal = await door.refusal(
        method, **{"chat_id": OWNER, "message_id": number, **parameters, **files}
    )

    assert refusal == f"400 Bad Request: {reason}"


async def test_photo_is_replaced_in_place(door: Door) -> None:
    sent = await door.ok("sendPhoto", chat_id=OWNER, photo=photo(), caption="старая")

    edited = await door.ok(
        "editMessageMedia", chat_id=OWNER, message_id=sent["message_id"], new=photo(50),
        media={"type": "photo", "media": "attach://new", "caption": "<i>новая</i>",
               "parse_mode": "HTML"},
    )  # fmt: skip

    assert edited["photo"][-1]["width"] == 450
    assert edited["caption"] == "новая"
    caption = await door.ok(
        "editMessageCaption", chat_id=OWNER, message_id=sent["message_id"], caption=""
    )
    assert "caption" not in caption


async def test_old_message_cannot_be_deleted(door: Door) -> None:
    old = await door.say()
    door.clock.now += 48 * 3600 + 1

    assert await door.refusal("deleteMessage", chat_id=OWNER, message_id=old) == (
        "400 Bad Request: message can't be deleted for everyone"
    )
    await door.ok("deleteMessages", chat_id=OWNER, message_ids=[old, 999])
    assert not door.owner.messages()[-1]["deleted"]


async def test_several_are_deleted_at_once(door: Door) -> None:
    numbers = [await door.say(str(n)) for n in range(3)]

    await door.ok("deleteMessages", chat_id=OWNER, message_ids=[*numbers[:2], 999])

    assert [m["text"] for m in door.owner.messages() if not m["deleted"]] == ["/start", "2"]


async def test_copy_is_a_new_message_without_its_author(door: Door) -> None:
    number = door.anna.send_file("a.csv", b"a;b", "прайс").id

    copied = await door.ok(
        "copyMessage", chat_id=OWNER, from_chat_id=door.anna.id, message_id=number,
        caption="<b>новый</b>", parse_mode="HTML", reply_markup=inline("A"),
    )  # fmt: skip

    assert list(copied) == ["message_id"]
    seen = door.owner.messages()[-1]
    assert (seen["html"], seen["document"]["name"]) == ("<b>новый</b>", "a.csv")
    assert seen["buttons"] == [[{"label": "A"}]]


async def test_forward_names_its_origin(door: Door) -> None:
    number = door.anna.send_text("когда привезёте?").id

    forwarded = await door.ok(
        "forwardMessage", chat_id=OWNER, from_chat_id=door.anna.id, message_id=number
    )

    assert forwarded["forward_origin"]["sender_user"]["first_name"] == "Анна"
    several = await door.ok(
        "forwardMessages", chat_id=OWNER, from_chat_id=door.anna.id, message_ids=[1, number, 99]
    )
    assert len(several["value"]) == 2
    copies = await door.ok(
        "copyMessages", chat_id=OWNER, from_chat_id=door.anna.id, message_ids=[number]
    )
    assert copies["value"] == [{"message_id": forwarded["message_id"] + 3}]


async def test_album_of_a_person_is_copied_as_an_album(door: Door) -> None:
    ids = [door.anna.send_photo(picture(300 + n), "витрина", album="a").id for n in range(2)]
    alone = door.anna.send_photo(picture(500)).id

    await door.ok(
        "copyMessages", chat_id=OWNER, from_chat_id=door.anna.id, message_ids=[*ids, alone],
        remove_caption=True,
    )  # fmt: skip

    first, second, third = door.owner.messages()[-3:]
    assert first["album"] == second["album"] not in {None, "a"}
    assert (third["album"], first["text"]) == (None, "")


async def test_pinned_message_is_in_the_chat(door: Door) -> None:
    number = await door.say("важно")

    await door.ok("pinChatMessage", chat_id=OWNER, message_id=number)

    assert (await door.ok("getChat", chat_id=OWNER))["pinned_message"]["text"] == "важно"
    await door.ok("unpinChatMessage", chat_id=OWNER)
    assert "pinned_message" not in await door.ok("getChat", chat_id=OWNER)
