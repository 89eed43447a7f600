"""Calls of the bot wait their turn, stop when told to and try again."""

import asyncio
import time
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any

import pytest
from telegram.error import ChatMigrated, Forbidden, RetryAfter

from bot.telegram.sender import Sender, counted_as
from bot.telegram.turns import Lane


class Telegram:
    """Answers calls; `refusals` are raised first, one each."""

    def __init__(self, *refusals: Exception) -> None:
        self.refusals = list(refusals)
        self.calls: list[tuple[float, int]] = []

    def call(self, chat: int) -> Callable[..., Coroutine[Any, Any, bool]]:
        async def callback() -> bool:
            self.calls.append((time.monotonic(), chat))
            if self.refusals:
                raise self.refusals.pop(0)
            return True

        return callback


async def send(
    sender: Sender,
    telegram: Telegram,
    chat: int = 1,
    *,
    lane: Lane | None = None,
    endpoint: str = "sendMessage",
) -> object:
    data = {"chat_id": chat}
    return await sender.process_request(telegram.call(chat), (), {}, endpoint, data, lane)


@pytest.mark.parametrize(
    ("endpoint", "counted"),
    [
        ("sendMessage", "message"),
        ("sendPhoto", "message"),
        ("copyMessage", "message"),
        ("editMessageText", "edit"),
        ("sendChatAction", None),
        ("answerCallbackQuery", None),
        ("deleteMessage", None),
        ("getMe", None),
    ],
)
def test_what_counts(endpoint: str, counted: str | None) -> None:
    assert counted_as(endpoint) == counted


async def test_bulk_keeps_the_rate() -> None:
    sender, telegram = Sender(rate=100), Telegram()
    begun = time.monotonic()

    await asyncio.gather(*(send(sender, telegram, chat, lane="bulk") for chat in range(1, 51)))

    assert time.monotonic() - begun >= 0.35


async def test_answer_goes_before_the_crowd() -> None:
    sender, telegram = Sender(rate=50), Telegram()
    crowd = [asyncio.ensure_future(send(sender, telegram, c, lane="bulk")) for c in range(1, 41)]
    await asyncio.sleep(0.1)
    before = len(telegram.calls)

    await send(sender, telegram, 999)

    assert [chat for _, chat in telegram.calls].index(999) <= before + 1
    await asyncio.gather(*crowd)


async def test_free_calls_never_wait() -> None:
    sender, telegram = Sender(rate=1), Telegram()
    await send(sender, telegram)

    # At one a second they would need twenty seconds.
    async with asyncio.timeout(10):
        for _ in range(20):
            await send(sender, telegram, endpoint="answerCallbackQuery")

    assert len(telegram.calls) == 21


async def test_flood_stops_everybody_and_is_tried_again() -> None:
    sender, telegram = Sender(), Telegram(RetryAfter(timedelta(seconds=0.3)))

    await asyncio.gather(send(sender, telegram, 1, lane="bulk"), _soon(send(sender, telegram, 2)))

    first, *others = telegram.calls
    assert first[1] == 1
    assert sorted(chat for _, chat in others) == [1, 2]
    assert all(when - first[0] >= 0.39 for when, _ in others)


async def _soon(call: Coroutine[Any, Any, object]) -> None:
    await asyncio.sleep(0.05)
    await call


async def test_flood_without_end_is_told() -> None:
    telegram = Telegram(*(RetryAfter(timedelta(seconds=0.01)) for _ in range(5)))

    with pytest.raises(RetryAfter):
        await send(Sender(), telegram)

    assert len(telegram.calls) == 3


async def test_long_flood_is_told_at_once() -> None:
    telegram = Telegram(RetryAfter(600))

    with pytest.raises(RetryAfter):
        await send(Sender(), telegram)

    assert len(telegram.calls) == 1


async def test_long_flood_sends_the_crowd_home() -> None:
    sender, telegram = Sender(rate=5), Telegram(RetryAfter(600))
    crowd = [asyncio.ensure_future(send(sender, telegram, c, lane="bulk")) for c in range(1, 31)]

    ended = await asyncio.gather(*crowd, return_exceptions=True)
    async with asyncio.timeout(30):
        with pytest.raises(RetryAfter) as late:
            await send(sender, telegram, 99, lane="bulk")
        with pytest.raises(RetryAfter):
            await send(sender, telegram, 100)

    assert late.value.retry_after > timedelta(seconds=500)  # type: ignore[operator]
    assert sum(isinstance(each, RetryAfter) for each in ended) >= 29
    await sender.shutdown()


async def test_group_that_moved_is_followed() -> None:
    telegram = Telegram(ChatMigrated(-100))
    data = {"chat_id": -5}

    await Sender().process_request(telegram.call(-5), (), {}, "sendMessage", data, None)

    assert data == {"chat_id": -100}
    assert len(telegram.calls) == 2


async def test_other_refusals_pass_through() -> None:
    with pytest.raises(Forbidden):
        await send(Sender(), Telegram(Forbidden("blocked")))


async def test_cancelled_wait_uses_no_turn() -> None:
    sender, telegram = Sender(rate=5), Telegram()
    await send(sender, telegram, 1, lane="bulk")
    tired = asyncio.ensure_future(send(sender, telegram, 2, lane="bulk"))
    patient = asyncio.ensure_future(send(sender, telegram, 3, lane="bulk"))
    await asyncio.sleep(0.01)
    tired.cancel()

    await patient

    assert [chat for _, chat in telegram.calls] == [1, 3]
