"""The control API: what a program can do on behalf of people."""

import asyncio

import aiohttp
import pytest

from bot.sandbox.answers import Json
from tests.sandbox.door import Door, inline, picture

OWNER = "/sandbox/people/owner"
FIELDS = {
    "seq", "id", "from", "date", "text", "html", "entities", "buttons", "keyboard", "photo",
    "document", "invoice", "service", "reply_to", "album", "edited", "deleted",
}  # fmt: skip


async def post(web: aiohttp.ClientSession, path: str, **body: object) -> Json:
    response = await web.post(path, json=body)
    found: Json = await response.json()
    assert response.status == 200, found
    return found


async def messages(web: aiohttp.ClientSession, **query: object) -> list[Json]:
    params = {name: str(value) for name, value in query.items()}
    found: list[Json] = await (await web.get(f"{OWNER}/messages", params=params)).json()
    return found


async def test_text_reaches_the_bot(web: aiohttp.ClientSession, door: Door) -> None:
    sent = await post(web, f"{OWNER}/text", text="/menu привет")

    assert door.updates()[0]["message"]["text"] == "/menu привет"
    (start, text) = await messages(web)
    assert set(text) == FIELDS
    assert (text["id"], text["seq"], text["from"]) == (sent["id"], sent["seq"], "person")
    assert start["text"] == "/start"


async def test_messages_wait_for_news(web: aiohttp.ClientSession, door: Door) -> None:
    since = (await messages(web))[-1]["seq"]
    assert await messages(web, since=since) == []
    waiting = asyncio.create_task(messages(web, since=since, wait=5))
    await asyncio.sleep(0.05)
    await door.ok("sendChatAction", chat_id=1001, action="typing")
    await asyncio.sleep(0.05)
    assert not waiting.done()

    number = await door.say("<i>да</i>", parse_mode="HTML")

    (news,) = await asyncio.wait_for(waiting, 30)
    assert (news["id"], news["html"], news["from"]) == (number, "<i>да</i>", "bot")


async def test_edits_and_deletions_are_news(web: aiohttp.ClientSession, door: Door) -> None:
    number = await door.say("1")
    other = await door.say("2")
    since = (await messages(web))[-1]["seq"]

    await door.ok("editMessageText", chat_id=1001, message_id=number, text="3")
    await door.ok("deleteMessage", chat_id=1001, message_id=other)

    edited, deleted = await messages(web, since=since)
    assert (edited["id"], edited["text"], edited["edited"]) == (number, "3", True)
    assert (deleted["id"], deleted["deleted"]) == (other, True)
    assert edited["seq"] < deleted["seq"]


async def test_tap_by_label(web: aiohttp.ClientSession, door: Door) -> None:
    number = await door.say("?", reply_markup=inline("Да", "Нет"))

    await post(web, f"{OWNER}/tap", message_id=number, label="Нет")
    assert door.updates()[0]["callback_query"]["data"] == "Нет"

    missing = await web.post(f"{OWNER}/tap", json={"message_id": number, "label": "Может"})
    assert missing.status == 404
    assert (await missing.json())["labels"] == ["Да", "Нет"]


async def test_links_are_returned(web: aiohttp.ClientSession, door: Door) -> None:
    rows = [[{"text": "Сайт", "url": "https://shop.example"}]]
    number = await door.say("?", reply_markup={"inline_keyboard": rows})

    tapped = await post(web, f"{OWNER}/tap", message_id=number, label="Сайт")

    assert tapped == {"url": "https://shop.example"}
    assert (await messages(web))[-1]["buttons"] == [
        [{"label": "Сайт", "url": "https://shop.example"}]
    ]


async def test_files_go_both_ways(web: aiohttp.ClientSession, door: Door) -> None:
    form = aiohttp.FormData({"caption": "заказы"})
    form.add_field("file", b"a;b", filename="заказы.csv", content_type="text/csv")
    response = await web.post(f"{OWNER}/file", data=form)
    assert response.status == 200
    assert door.updates()[0]["message"]["caption"] == "заказы"

    document = (await messages(web))[-1]["document"]
    assert document["name"] == "заказы.csv"
    download = await web.get(document["address"])
    assert await download.read() == b"a;b"
    assert download.headers["Content-Disposition"].startswith("attachment")


async def test_pictures_are_photos_and_several_an_album(
    web: aiohttp.ClientSession, door: Door
) -> None:
    form = aiohttp.FormData({"caption": "витрина"})
    for side in (300, 400):
        form.add_field(
            "file", picture(side), filename=f"{side}.png", content_type="image/png"
        )  # fmt: skip

    sent = await (await web.post(f"{OWNER}/file", data=form)).json()

    first, second = (u["message"] for u in door.updates())
    assert sent["ids"] == [first["message_id"], second["message_id"]]
    assert first["media_group_id"] == second["media_group_id"]
    assert (first["caption"], second.get("caption")) == ("витрина", None)
    shown = await web.get((await messages(web))[-1]["photo"])
    assert shown.content_type == "image/png"
    document = aiohttp.FormData({"kind": "document"})
    document.add_field("file", picture(), filename="a.png", content_type="image/png")
    await web.post(f"{OWNER}/file", data=document)
    assert door.updates()[0]["message"]["document"]["file_name"] == "a.png"


async def test_start_block_and_unblock(web: aiohttp.ClientSession, door: Door) -> None:
    await post(web, f"{OWNER}/start", payload="own_1")
    await post(web, f"{OWNER}/block")
    blocked = await web.post(f"{OWNER}/text", json={"text": "x"})
    assert blocked.status == 400
    assert "unblock" in (await blocked.json())["error"]
    await post(web, f"{OWNER}/unblock")
    await post(web, f"{OWNER}/block")
    await post(web, f"{OWNER}/start")

    kinds = [list(update)[1] for update in door.updates()]
    assert kinds == ["message", *["my_chat_member"] * 4, "message"]


async def test_people_can_be_added(web: aiohttp.ClientSession, door: Door) -> None:
    added = await post(web, "/sandbox/people", name="Иван Петров", payload="inv_7")
    again = await post(web, "/sandbox/people", name="Иван Петров")

    assert (added["name"], added["started"]) == ("иван_петров", True)
    assert (again["name"], again["started"]) == ("иван_петров2", False)
    message = door.updates()[0]["message"]
    assert message["text"] == "/start inv_7"
    assert message["from"]["last_name"] == "Петров"
    listed = await (await web.get("/sandbox/people")).json()
    assert [p["name"] for p in listed][:4] == ["owner", "manager", "customer", "customer2"]
    assert len(listed) == 6


async def test_look_shows_what_is_around_messages(web: aiohttp.ClientSession, door: Door) -> None:
    await door.say("?", reply_markup={"keyboard": [["Меню"]]})
    await door.ok("setMyCommands", commands=[{"command": "menu", "description": "Меню"}])
    await door.ok("sendChatAction", chat_id=1001, action="typing")

    look = await (await web.get(OWNER)).json()

    assert (look["typing"], look["keyboard"], look["blocked"]) == ("typing", [["Меню"]], False)
    assert look["commands"] == [{"command": "menu", "description": "Меню"}]


async def test_events_tell_everybodys_news(web: aiohttp.ClientSession, door: Door) -> None:
    first = await (await web.get("/sandbox/events")).json()
    assert [len(p["messages"]) for p in first["people"]] == [1, 0, 1, 0]

    await door.say("новость")
    path = f"/sandbox/events?since={first['seq']}&wait=5"
    news = await (await web.get(path)).json()

    changed = [p for p in news["people"] if "messages" in p]
    assert [(p["name"], p["messages"][0]["text"]) for p in changed] == [("owner", "новость")]
    assert news["seq"] > first["seq"]


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("GET", "/sandbox/people/nobody/messages", None, 404),
        ("POST", "/sandbox/people/nobody/text", {"text": "x"}, 404),
        ("POST", f"{OWNER}/text", {}, 400),
        ("POST", f"{OWNER}/text", ["x"], 400),
        ("POST", f"{OWNER}/tap", {"message_id": 99, "label": "x"}, 404),
        ("POST", f"{OWNER}/tap", {"message_id": "x", "label": "x"}, 400),
        ("POST", f"{OWNER}/file", None, 400),
        ("POST", "/sandbox/people", {"name": " "}, 400),
        ("GET", f"{OWNER}/messages?since=x", None, 400),
        ("GET", "/sandbox/events?wait=x", None, 400),
        ("GET", "/sandbox/files/none", None, 404),
        ("GET", "/static/..%2Fserver.py", None, 404),
    ],
)
async def test_wrong_requests_are_told_why(
    web: aiohttp.ClientSession, method: str, path: str, body: object, status: int
) -> None:
    response = await web.request(method, path, json=body)

    assert response.status == status
    if "files" not in path and "static" not in path:
        assert (await response.json())["error"]
