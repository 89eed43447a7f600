"""Figures and groups of 100,000 customers: ours against one query a figure, and against limits."""

import dataclasses
import resource
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

from bot.config import Settings
from bot.database import connected, migrate
from bot.pool import ProcessPool
from domain.clusters import spool, tasks
from domain.clusters.learning import BUYS, columns
from domain.clusters.model import Trained
from domain.core.instant import to_milliseconds
from domain.factors import counting
from domain.factors.factor import FACTORS
from domain.models import Shop
from tests.benchmarks.row import Row
from tests.benchmarks.segment_shop import fill

NAME = "clusters"
NOW = datetime(2026, 3, 16, 12, tzinfo=UTC)
MIB = 2**20
KIB = 2**10
FEW, PEOPLE = 8_000, 10


@dataclasses.dataclass(frozen=True, kw_only=True)
class Timed:
    """How long something took, and what it gave."""

    seconds: float
    value: object


async def run() -> list[Row]:
    """All figures of everybody, of one person, a training and an assigning."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(database_url=f"sqlite://{folder}/clusters.db")
        await migrate(settings)
        fill(Path(folder) / "clusters.db", to_milliseconds(NOW))
        async with connected(settings), ProcessPool() as pool:
            shop = await Shop.get(id=1)
            return [*await _figures(shop), *await _groups(shop, pool, Path(folder) / "people")]


async def _figures(shop: Shop) -> list[Row]:
    before = _memory()
    everybody = await _timed(lambda: _walked(shop, tuple(FACTORS)))
    grown = _memory() - before
    together = await _timed(lambda: _walked(shop, tuple(FACTORS), FEW))
    # One statement a figure, of every tenth of them: all would take as long as the rest.
    tenth = tuple(FACTORS)[::10]
    alone = await _timed(lambda: _one_by_one(shop, tenth))
    one = await _timed(lambda: _of_one(shop))
    return [
        Row(
            label=f"{len(FACTORS)} figures of {FEW:,} people",
            value=together.seconds,
            unit="s",
            rival="a statement a figure",
            rival_value=alone.seconds * len(FACTORS) / len(tenth),
            wanted="<= 0.5",
        ),
        _limit(f"{len(FACTORS)} figures of 100,000 people", everybody.seconds, "s", 60),
        _limit("memory the bot grew by meanwhile", grown / MIB, "MiB", 100),
        _limit("all figures of one person", one.seconds / PEOPLE * 1_000, "ms", 100),
    ]


async def _groups(shop: Shop, pool: ProcessPool, path: Path) -> list[Row]:
    wanted = columns()
    keys = tuple(each.key for each in wanted)
    async for batch in counting.of_people(shop, NOW, (*keys, BUYS)):
        bought = [n for n, orders in enumerate(batch.values[BUYS]) if orders]
        ids = [batch.ids[n] for n in bought]
        spool.write(path, ids, [[batch.values[key][n] for n in bought] for key in keys])
    trained = await _timed(lambda: pool.run(tasks.train, str(path), wanted, 1, seconds=600))
    model = trained.value
    if not isinstance(model, Trained):
        raise TypeError(type(model))
    assigned = await _timed(
        lambda: pool.run(tasks.assign, str(path), keys, model.features, model.centres)
    )
    held = await pool.run(_peak)
    return [
        _limit(f"training on {model.people:,} buyers", trained.seconds, "s", 120),
        _limit("assigning them", assigned.seconds, "s", 5),
        _limit("memory of the process that learns", held / MIB, "MiB", 700),
    ]


def _peak() -> float:
    return float(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * KIB)


def _memory() -> float:
    """The largest the process has been; that is what a small server must have."""
    return float(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * KIB)


async def _walked(shop: Shop, keys: tuple[str, ...], most: int = 1_000_000) -> int:
    people = 0
    async for batch in counting.of_people(shop, NOW, keys):
        people += len(batch.ids)
        if people >= most:
            break
    return people


async def _one_by_one(shop: Shop, keys: tuple[str, ...]) -> int:
    return sum([await _walked(shop, (key,), FEW) for key in keys])


async def _of_one(shop: Shop) -> int:
    found = 0
    for person in range(4_321, 4_321 + PEOPLE):
        found += len(await counting.of_person(shop, person, NOW, FACTORS))
    return found


async def _timed(work: Callable[[], Awaitable[object]]) -> Timed:
    began = time.perf_counter()
    value = await work()
    return Timed(seconds=time.perf_counter() - began, value=value)


def _limit(label: str, value: float, unit: str, limit: float) -> Row:
    return Row(label=label, value=value, unit=unit, rival="limit", rival_value=limit, wanted="<= 1")
