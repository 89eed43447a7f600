"""A running test that 100,000 people have met: three variants, a goal and four guardrails."""

import random
import sqlite3
from datetime import datetime, timedelta
from pathlib import Path

from bot.config import Settings
from bot.database import connected, migrate
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
FIGURES = Figures(base=9_000.0, spread=9e8, people=80_000, a_day=2_857.0, order=180_000)


async def fill(path: Path, now: datetime) -> int:
    """Write the shop and its test; the test's number."""
    await migrate(Settings(database_url=f"sqlite://{path}"))
    segment_shop.fill(path, to_milliseconds(now))
    async with connected(Settings(database_url=f"sqlite://{path}")):
        test = await _started(await Shop.get(), now - timedelta(days=DAYS))
        ids = [each.id for each in await drafting.variants(test)]
    begun, dice = to_milliseconds(now - timedelta(days=DAYS)), random.Random(3)
    length = DAYS * segment_shop.DAY
    with sqlite3.connect(path) as base:
        base.executemany(
            "INSERT INTO experiment_exposure (shop_id, experiment_id, customer_id, variant_id,"
            " exposed_at, is_crossed) VALUES (1, ?, ?, ?, ?, 0)",
            (
                (test.id, n, ids[n % ARMS], begun + dice.randrange(length))
                for n in range(2, segment_shop.CUSTOMERS + 1)
            ),
        )
        base.execute("ANALYZE")
    base.close()
    return test.id


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
