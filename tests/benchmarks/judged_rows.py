"""What a verdict shows, simulated; and a whole verdict on a shop of 100,000 people, timed."""

import asyncio
import time
from collections.abc import Callable
from datetime import UTC, datetime

import numpy as np

from bot.config import Settings
from bot.database import connected
from bot.pool import ProcessPool
from bot.web.server import settle
from domain.experiments import breaking, judging
from domain.experiments.dimension import dimensions
from domain.models import Experiment, Shop
from domain.statistics import means, pairs
from domain.statistics.estimate import Estimate
from tests.benchmarks import judged_trials, verdict_shop
from tests.benchmarks.bench_sending import postgres, sqlite
from tests.benchmarks.row import Row, limit, near

PROMISED = 95.0
TRIALS = 1_000
VERDICT, PAUSE = 2_000, 50
Case = Callable[[np.random.Generator], Estimate | None]


def coverage(seed: int, drawn: int) -> list[Row]:
    """Of money after its cut and before it, of conversions less what was known before."""
    random = np.random.default_rng(seed)
    one, two = (judged_trials.cut_mean(each) for each in judged_trials.ARMS)
    plain = judged_trials.ARMS[1].mean - judged_trials.ARMS[0].mean
    told = [
        near(f"coverage: {label}", _covered(random, case, truth, drawn), PROMISED, 1)
        for label, case, truth in (
            ("judged money, cut, 95 % pay nothing", judged_trials.cut_money, two - one),
            ("lift of judged money, cut", judged_trials.cut_lift, two / one - 1),
            ("the same money uncut, beside", judged_trials.uncut_money, plain),
            (
                "conversion less what was known before",
                judged_trials.conversion_difference,
                judged_trials.true_difference(),
            ),
        )
    ]
    return [*told, *_saved(random)]


def _covered(random: np.random.Generator, case: Case, truth: float, drawn: int) -> float:
    told = [case(random) for _ in range(drawn)]
    held = sum(each is not None and each.low <= truth <= each.high for each in told)
    return 100 * held / drawn


def _saved(random: np.random.Generator) -> list[Row]:
    """How much narrower, and that nothing is made wider where nothing was known."""
    found = [judged_trials.conversion(random, pull=1.0) for _ in range(TRIALS // 4)]
    past = float(np.mean([pairs.explained(arms) for _, arms in found]))
    blind = [judged_trials.conversion(random, pull=0.0) for _ in range(TRIALS // 4)]
    wider = max(
        judged_trials.width(means.compared(*told.averages))
        / judged_trials.width(means.difference(arms[0].y, arms[1].y))
        for told, arms in (*found, *blind)
    )
    saved = 100 * float(np.mean([told.saved for told, _ in found]))
    return [
        Row(
            label="variance of a conversion saved by the past and who had ordered",
            value=saved,
            unit="%",
            rival="by the past alone",
            rival_value=100 * past,
        ),
        limit("the widest adjusted interval by the plain one", 100 * wider, "%", 100.001),
    ]


async def speed() -> list[Row]:
    """A goal in money, four guardrails, three variants, 100,000 people, on either engine."""
    rows = []
    # As the process has it: else the search for garbage holds the loop, not the verdict.
    settle()
    for engine, opened in (("SQLite", sqlite), ("PostgreSQL", postgres)):
        async with opened() as url:
            rows += await _speed(url, engine)
    return rows


async def _speed(url: str, engine: str) -> list[Row]:
    now = datetime.now(UTC)
    await verdict_shop.fill(url, now)
    async with connected(Settings(database_url=url)), ProcessPool() as pool:
        test, shop = await Experiment.get(), await Shop.get()
        first = await judging.verdict(test, shop, now, pool)
        pauses: list[float] = []
        watch = asyncio.get_running_loop().create_task(_pauses(pauses))
        began = time.perf_counter()
        again = await judging.verdict(test, shop, now, pool)
        took = time.perf_counter() - began
        watch.cancel()
        began = time.perf_counter()
        await breaking.by(dimensions["platform"](), test, shop, now, pool)
        parts = time.perf_counter() - began
    people = f"{first.counted:,} ripe of 100,000 people, 3 variants"
    return [
        limit(f"a verdict on 5 metrics, {people}, {engine}", 1_000 * took, "ms", VERDICT),
        limit(
            f"the longest pause of the loop meanwhile, {engine}", 1_000 * max(pauses), "ms", PAUSE
        ),
        limit(f"parts by platform of the same, {engine}", 1_000 * parts, "ms", VERDICT),
        Row(label=f"the same verdict twice, {engine}", value=float(first == again), unit="yes"),
    ]


async def _pauses(found: list[float]) -> None:
    while True:
        began = time.perf_counter()
        await asyncio.sleep(0.001)
        found.append(time.perf_counter() - began)
