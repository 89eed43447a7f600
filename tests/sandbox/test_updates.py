"""Updates: offsets, long polling, two pollers, allowed kinds, webhook settings."""

import asyncio

import pytest

from bot.sandbox import TOKEN
from bot.sandbox.answers import Json
from tests.sandbox.door import Door, inline


async def poll(door: Door, **parameters: object) -> list[Json]:
    result = (await door.ok("getUpdates", **parameters))["value"]
    assert isinstance(result, list)
    return result


async def test_updates_stay_until_acknowledged(door: Door) -> None:
    for text in ("1", "2", "3"):
        door.owner.send_text(text)

    first = await poll(door, limit=2)
    assert [u["message"]["text"] for u in first] == ["1", "2"]
    assert [u["message"]["text"] for u in await poll(door)] == ["1", "2", "3"]

    rest = await poll(door, offset=first[-1]["update_id"] + 1)
    assert [u["message"]["text"] for u in rest] == ["3"]
    assert len(await poll(door)) == 1


async def test_negative_offset_keeps_the_last(door: Door) -> None:
    for text in ("1", "2", "3"):
        door.owner.send_text(text)

    assert [u["message"]["text"] for u in await poll(door, offset=-1)] == ["3"]


async def test_long_poll_wakes_up(door: Door) -> None:
    waiting = asyncio.create_task(poll(door, timeout=5))
    await asyncio.sleep(0.01)

    door.owner.send_text("тук-тук")

    assert (await asyncio.wait_for(waiting, 30))[0]["message"]["text"] == "тук-тук"


async def test_second_poller_ends_the_first(door: Door) -> None:
    first = asyncio.create_task(door.world.call(TOKEN, "getUpdates", {"timeout": "5"}))
    await asyncio.sleep(0.01)
    second = asyncio.create_task(poll(door, timeout=5))

    answer = await asyncio.wait_for(first, 30)
    assert answer.status == 409
    assert answer.body["description"] == (
        "Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running"
    )
    door.owner.send_text("x")
    assert len(await asyncio.wait_for(second, 30)) == 1


async def test_webhook_excludes_polling(door: Door) -> None:
    await door.ok("setWebhook", url="https://shop.example/hook", secret_token="s-1")
    assert (await door.refusal("getUpdates")).startswith(
        "409 Conflict: can't use getUpdates method while webhook is active"
    )
    assert (await door.ok("getWebhookInfo"))["url"] == "https://shop.example/hook"

    door.owner.send_text("x")
    assert (await door.ok("getWebhookInfo"))["pending_update_count"] == 1
    await door.ok("deleteWebhook", drop_pending_updates=True)
    assert await poll(door) == []


WEBHOOKS = [
    ({"url": "http://shop.example"}, "bad webhook: An HTTPS URL must be provided for webhook"),
    (
        {"url": "https://shop.example:8080"},
        "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
    ),
    (
        {"url": "https://shop.example", "secret_token": "секрет"},
        "secret token contains unallowed characters",
    ),
]


@pytest.mark.parametrize(("parameters", "reason"), WEBHOOKS)
async def test_webhook_telegram_refuses(
    door: Door, parameters: dict[str, object], reason: str
) -> None:
    assert await door.refusal("setWebhook", **parameters) == f"400 Bad Request: {reason}"


async def test_only_allowed_kinds_arrive(door: Door) -> None:
    await poll(door, allowed_updates=["callback_query"])
    await door.say(reply_markup=inline("A"))

    door.owner.send_text("мимо")
    door.owner.tap("A")

    assert [list(update)[1] for update in await poll(door)] == ["callback_query"]
    await poll(door, allowed_updates=[])
    door.owner.send_text("снова")
    assert len(await poll(door)) == 2


async def test_block_and_unblock_are_updates(door: Door) -> None:
    door.owner.block()
    door.owner.block()
    door.owner.unblock()

    changes = [update["my_chat_member"] for update in door.updates()]
    statuses = [
        (c["old_chat_member"]["status"], c["new_chat_member"]["status"]) for c in changes
    ]  # fmt: skip
    assert statuses == [("member", "kicked"), ("kicked", "member")]
    assert changes[0]["new_chat_member"]["user"]["username"] == "barker_bot"


async def test_edited_message_is_an_update(door: Door) -> None:
    number = door.owner.send_text("опечтка").id
    door.updates()

    door.owner.edit_text(number, "опечатка")

    assert door.updates()[0]["edited_message"]["text"] == "опечатка"
