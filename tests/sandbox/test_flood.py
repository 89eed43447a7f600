"""Limits on an injected clock."""

from bot.sandbox import TOKEN, Limits
from tests.sandbox.door import Door

OWNER, ANNA = 1001, 1003


async def retry_after(door: Door, method: str = "sendMessage", **parameters: object) -> int:
    """0 where the request passed."""
    sent = {"chat_id": OWNER, "text": "x", **parameters}
    answer = await door.world.call(TOKEN, method, sent)
    if answer.status == 200:
        return 0
    seconds: int = answer.body["parameters"]["retry_after"]
    assert answer.body == {
        "ok": False,
        "error_code": 429,
        "description": f"Too Many Requests: retry after {seconds}",
        "parameters": {"retry_after": seconds},
    }
    return seconds


async def test_one_message_a_second_to_one_chat() -> None:
    door = Door(flood=True, limits=Limits(chat_burst=1))

    assert [await retry_after(door) for _ in range(3)] == [0, 1, 1]
    assert await retry_after(door, chat_id=ANNA) == 0
    door.clock.now += 1
    assert [await retry_after(door) for _ in range(2)] == [0, 1]


async def test_short_burst_is_tolerated_once() -> None:
    door = Door(flood=True)

    assert [await retry_after(door) for _ in range(4)] == [0, 0, 0, 1]
    door.clock.now += 1
    assert [await retry_after(door) for _ in range(2)] == [0, 1]
    door.clock.now += 60
    assert [await retry_after(door) for _ in range(4)] == [0, 0, 0, 1]


async def test_thirty_a_second_to_all_chats() -> None:
    door = Door(flood=True, limits=Limits(chat=1000, chat_burst=1000))

    waits = [await retry_after(door) for _ in range(31)]

    assert waits == [0] * 30 + [1]
    door.clock.now += 0.5
    assert [await retry_after(door) for _ in range(16)] == [0] * 15 + [1]


async def test_paid_broadcast_has_its_own_rate() -> None:
    door = Door(flood=True, limits=Limits(chat=9000, chat_burst=9000))

    waits = [await retry_after(door, allow_paid_broadcast=True) for _ in range(1001)]

    assert waits == [0] * 1000 + [1]


async def test_twenty_a_minute_to_a_group() -> None:
    door = Door(flood=True)
    group = door.world.add_group("Смена").id

    waits = [await retry_after(door, chat_id=group) for _ in range(21)]

    assert waits == [0] * 20 + [3]
    door.clock.now += 3
    assert await retry_after(door, chat_id=group) == 0


async def test_edits_have_their_own_bucket() -> None:
    door = Door(flood=True)
    number = await door.say("0")

    waits = [
        await retry_after(door, "editMessageText", message_id=number, text=str(n))
        for n in range(1, 8)
    ]

    assert waits == [0] * 5 + [1, 1]
    assert await retry_after(door) == 0


async def test_albums_count_each_item() -> None:
    door = Door(flood=True, limits=Limits(bot=12, chat=50, chat_burst=50))
    known = door.owner.send_file("a.csv", b"1").content["document"]["file_id"]
    items = [{"type": "document", "media": known}] * 10

    album = await door.world.call(TOKEN, "sendMediaGroup", {"chat_id": OWNER, "media": items})
    assert album.status == 200
    assert [await retry_after(door) for _ in range(3)] == [0, 0, 1]


async def test_what_is_refused_costs_nothing() -> None:
    door = Door(flood=True)

    for _ in range(40):
        await door.refusal("sendMessage", chat_id=OWNER, text="")
        await door.ok("sendChatAction", chat_id=OWNER, action="typing")

    assert await retry_after(door) == 0
