"""One chat in order, different chats side by side."""

import asyncio

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import Chat, Message, Update, User

from bot.telegram.processor import ChatOrder


def update(number: int, chat: int) -> Update:
    user = User(id=chat, first_name="A", is_bot=False)
    place = Chat(id=chat, type=Chat.PRIVATE)
    return Update(number, message=Message(number, None, place, from_user=user))  # type: ignore[arg-type]


Told = list[tuple[int, int, str]]


async def told_by(pace: list[tuple[int, int]], side_by_side: int = 128) -> Told:
    """What happened when; each update takes as many turns of the loop as it is given."""
    order, told = ChatOrder(side_by_side), []

    async def work(number: int, chat: int, turns: int) -> None:
        told.append((chat, number, "begin"))
        for _ in range(turns):
            await asyncio.sleep(0)
        told.append((chat, number, "end"))

    await asyncio.gather(
        *(
            order.process_update(update(number, chat), work(number, chat, turns))
            for number, (chat, turns) in enumerate(pace)
        )
    )
    assert order._tails == {}
    return told


PACES = st.lists(st.tuples(st.integers(1, 5), st.integers(0, 7)), max_size=40)


@given(PACES, st.integers(1, 6))
@settings(max_examples=200, deadline=None)
def test_each_chat_is_answered_in_its_order(pace: list[tuple[int, int]], side_by_side: int) -> None:
    told = asyncio.run(told_by(pace, side_by_side))

    for chat in {chat for chat, _ in pace}:
        own = [(number, what) for where, number, what in told if where == chat]
        numbers = [number for number, (where, _) in enumerate(pace) if where == chat]
        assert own == [(number, what) for number in numbers for what in ("begin", "end")]


async def test_chats_don_t_wait_for_each_other() -> None:
    told = await told_by([(1, 50), (2, 0), (3, 0)])

    assert told[-1] == (1, 0, "end")


async def test_a_flood_of_one_chat_takes_no_place_from_another() -> None:
    """Before, whoever wrote 128 messages at once stopped the bot for everybody."""
    order, blocked, answered = ChatOrder(2), asyncio.Event(), asyncio.Event()

    async def slow() -> None:
        await blocked.wait()

    async def quick() -> None:
        answered.set()

    flood = [asyncio.ensure_future(order.process_update(update(n, 1), slow())) for n in range(500)]
    await asyncio.sleep(0)
    other = asyncio.ensure_future(order.process_update(update(501, 2), quick()))
    await asyncio.wait_for(answered.wait(), 2)
    blocked.set()
    await asyncio.gather(*flood, other)
    assert order._tails == {}


async def test_a_bug_in_one_update_lets_the_next_go_on() -> None:
    order, answered = ChatOrder(), []

    async def broken() -> None:
        raise ValueError

    async def fine() -> None:
        answered.append(True)

    first = order.process_update(update(1, 1), broken())
    second = order.process_update(update(2, 1), fine())
    results = await asyncio.gather(first, second, return_exceptions=True)
    assert isinstance(results[0], ValueError)
    assert answered == [True]


async def test_a_stopped_process_leaves_nothing_half_begun() -> None:
    order, blocked = ChatOrder(), asyncio.Event()

    async def slow() -> None:
        await blocked.wait()

    tasks = [asyncio.ensure_future(order.process_update(update(n, 1), slow())) for n in range(3)]
    await asyncio.sleep(0)
    for task in tasks:
        task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    assert all(isinstance(each, asyncio.CancelledError) for each in results)
    assert order._tails == {}


@pytest.mark.parametrize("strange", [object(), Update(1)])
async def test_updates_of_nobody_are_processed_too(strange: object) -> None:
    done = []

    async def work() -> None:
        done.append(True)

    await ChatOrder().process_update(strange, work())
    assert done == [True]
