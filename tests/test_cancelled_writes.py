"""SQLite: a task cancelled in the middle of a write leaves no half of it and nobody stuck."""

import asyncio
import contextlib
import random

import pytest
from tortoise.transactions import in_transaction

from domain.models import Category, Shop
from tests.conftest import NOW

SECONDS = 20
ROUNDS = 150


async def pair(shop: Shop, number: int) -> None:
    """Two rows that belong together."""
    async with in_transaction("default"):
        for half in ("a", "b"):
            await Category.create(shop=shop, name=f"{number}{half}", name_folded=f"{number}{half}")


async def alone(number: int) -> None:
    """A write without a transaction of its own."""
    await Shop.update_or_create({"created_at": NOW}, name=f"Лавка {number}")


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_cancelled_at_any_moment(engine: str, shop: Shop, seed: int) -> None:
    if engine != "sqlite":
        pytest.skip("the server's driver drops what was cancelled, with its connection")
    dice = random.Random(seed)
    async with asyncio.timeout(SECONDS):
        for number in range(ROUNDS):
            work = pair(shop, number) if dice.random() < 0.7 else alone(number)
            task = asyncio.ensure_future(work)
            for _ in range(dice.randrange(25)):
                await asyncio.sleep(0)
            if dice.random() < 0.3:
                await asyncio.sleep(dice.random() / 500)
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
        await pair(shop, ROUNDS)

    names = {each.name for each in await Category.all()}
    assert {f"{ROUNDS}a", f"{ROUNDS}b"} <= names
    assert {name[:-1] for name in names if name.endswith("a")} == {
        name[:-1] for name in names if name.endswith("b")
    }
