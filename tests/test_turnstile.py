"""Writers of an SQLite file: who answers a person goes before a job that waits longer."""

import asyncio

import pytest
from tortoise.transactions import in_transaction

from bot.config import Settings
from bot.database.turnstile import Turnstile
from domain.core.reading import urgently
from domain.models import Shop
from tests.conftest import NOW


async def enter(gate: Turnstile, name: str, went: list[str], *, is_urgent: bool = False) -> None:
    with urgently(is_so=is_urgent):
        async with gate:
            went.append(name)


async def settled() -> None:
    """Everybody who can stand in a queue stands there."""
    for _ in range(3):
        await asyncio.sleep(0)


async def test_whoever_answers_a_person_goes_first() -> None:
    gate, went = Turnstile(), list[str]()
    await gate.acquire()
    async with asyncio.TaskGroup() as group:
        for name in ("job", "another job"):
            group.create_task(enter(gate, name, went))
        await settled()
        for name in ("answer", "another answer"):
            group.create_task(enter(gate, name, went, is_urgent=True))
        await settled()
        gate.release()

    assert went == ["answer", "another answer", "job", "another job"]
    assert not gate.locked()


async def test_a_turn_that_was_given_up_is_passed_on() -> None:
    gate, went = Turnstile(), list[str]()
    await gate.acquire()
    waiting = asyncio.create_task(enter(gate, "gone", went, is_urgent=True))
    called = asyncio.create_task(enter(gate, "called and gone", went, is_urgent=True))
    following = asyncio.create_task(enter(gate, "job", went))
    await settled()
    waiting.cancel()
    gate.release()
    # It is its turn, and it has not heard of that yet.
    called.cancel()
    await asyncio.gather(waiting, called, following, return_exceptions=True)

    assert went == ["job"]
    assert not gate.locked()


async def test_nobody_leaves_without_having_come_in() -> None:
    with pytest.raises(RuntimeError):
        Turnstile().release()


async def test_a_press_overtakes_jobs_at_the_database(database: Settings, engine: str) -> None:
    if engine != "sqlite":
        pytest.skip("PostgreSQL has as many writers as come")
    went: list[str] = []
    is_inside, may_leave = asyncio.Event(), asyncio.Event()

    async def stay() -> None:
        async with in_transaction("default"):
            is_inside.set()
            await may_leave.wait()

    async def write(name: str, *, is_urgent: bool) -> None:
        with urgently(is_so=is_urgent):
            async with in_transaction("default"):
                await Shop.create(name=name, created_at=NOW)
                went.append(name)

    async with asyncio.TaskGroup() as group:
        group.create_task(stay())
        await is_inside.wait()
        for number in range(3):
            group.create_task(write(f"job {number}", is_urgent=False))
        await settled()
        group.create_task(write("press", is_urgent=True))
        await settled()
        may_leave.set()

    assert went == ["press", "job 0", "job 1", "job 2"]
