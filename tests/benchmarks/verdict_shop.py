"""A running test that 100,000 people have met: three variants, a goal and four guardrails."""

import random
import sqlite3
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import asyncpg

from bot.config import Settings
from bot.database import connected
from domain.core.instant import to_milliseconds
from domain.experiments import drafting, steering
from domain.experiments.figures import Figures
from domain.experiments.planning import planned
from domain.experiments.variant import Element
from domain.models import Experiment, Shop
from tests.benchmarks import segment_shop

GOAL = "revenue_per_user"
GUARDS = ("conversion", "orders_per_user", "refunds", "cart_adds")
DAYS, ARMS = 35, 3
COLUMNS = ("shop_id", "experiment_id", "customer_id", "variant_id", "exposed_at", "is_crossed")
FIGURES = Figures(base=9_000.0, spread=9e8, people=80_000, a_day=2_857.0, order=180_000)


async def fill(url: str, now: datetime) -> None:
    """Write the shop and its test into a new database of either engine."""
    scheme, _, path = url.partition("://")
    if scheme == "sqlite":
        segment_shop.fill(Path(path), to_milliseconds(now))
    else:
        await segment_shop.fill_postgres(url, to_milliseconds(now))
    async with connected(Settings(database_url=url)):
        test = await _started(await Shop.get(), now - timedelta(days=DAYS))
        ids = [each.id for each in await drafting.variants(test)]
    made = _exposures(test.id, ids, to_milliseconds(now - timedelta(days=DAYS)))
    if scheme == "sqlite":
        _fill_file(path, made)
    else:
        await _fill_server(url, made)


def _exposures(test: int, ids: list[int], begun: int) -> Iterator[tuple[object, ...]]:
    dice, length = random.Random(3), DAYS * segment_shop.DAY
    for n in range(2, segment_shop.CUSTOMERS + 1):
        yield (1, test, n, ids[n % ARMS], begun + dice.randrange(length), False)


def _fill_file(path: str, made: Iterator[tuple[object, ...]]) -> None:
    marks = ", ".join("?" for _ in COLUMNS)
    with sqlite3.connect(path) as base:
        base.executemany(
            f"INSERT INTO experiment_exposure ({', '.join(COLUMNS)}) VALUES ({marks})", made
        )
        base.execute("ANALYZE")
    base.close()


async def _fill_server(url: str, made: Iterator[tuple[object, ...]]) -> None:
    base = await asyncpg.connect(url)
    await base.copy_records_to_table("experiment_exposure", records=made, columns=COLUMNS)
    await base.execute("ANALYZE")
    await base.close()


async def _started(shop: Shop, begun: datetime) -> Experiment:
    made = await drafting.create(shop, "element", "x", None, begun, element="hero")
    for place in range(1, ARMS):
        if place > 1:
            await drafting.add_variant(made, (await _now(made)).version)
        await drafting.write(made, place, Element(text=str(place)), (await _now(made)).version)
    for what in ("hypothesis", "rule"):
        await drafting.say(made, what, "x", (await _now(made)).version)
    guards = [{"kind": each} for each in GUARDS]
    await Experiment.filter(id=made.id).update(goal={"kind": GOAL}, guardrails=guards)
    plan = planned(
        FIGURES,
        shape="mean",
        worth="money",
        effect=0.1,
        weights=[1] * ARMS,
        taken=1.0,
        is_message=False,
    )
    ready = await _now(made)
    await steering.start(ready, ready.version, plan, None, begun, is_anyway=True)
    return await _now(made)


async def _now(made: Experiment) -> Experiment:
    return await Experiment.get(id=made.id)
