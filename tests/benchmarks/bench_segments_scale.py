"""Segments of 1,000,000 customers, 3,000,000 orders, 10,000,000 events, on both engines.

The first run builds the shop three times over (some ten minutes) and keeps it in `.bench/scale`.
"""

import asyncio
import statistics
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

import duckdb
from tortoise.connection import get_connection

from bot.config import Settings
from bot.database import connected
from domain.core.errors import TooSlowError
from domain.core.instant import to_milliseconds
from domain.models import Shop
from domain.segments import service
from domain.segments.conditions.revenue_rank import RevenueRank
from domain.segments.keeping import asking, ranks, state
from domain.segments.rule import Rule, count
from domain.segments.running import rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql
from domain.segments.tree import Leaf
from domain.segments.why import next_flip, why
from tests.benchmarks.row import Row
from tests.benchmarks.scale import engines
from tests.benchmarks.scale.trees import CASES, Case, written

NAME = "segments_scale"
NOW = datetime(2026, 3, 16, 12, tzinfo=UTC)
TIMES = 3
DAYS = (7, 30, 60, 90, 365)
PERSON = 4_321
# A statement may take this long before it is stopped.
SECONDS = 60.0


async def run() -> list[Row]:
    """SQLite first, then PostgreSQL; DuckDB is asked once, of its own copy."""
    now = to_milliseconds(NOW)
    ducks = await asyncio.to_thread(_of_duck, engines.duck(now))
    found = await _of_engine("SQLite", await engines.sqlite(now), ducks)
    with engines.postgres_server() as url:
        await engines.postgres(url, now)
        return [*found, *await _of_engine("PostgreSQL", url, ducks)]


async def _of_engine(engine: str, url: str, ducks: dict[str, float]) -> list[Row]:
    async with connected(Settings(database_url=url)):
        shop = await Shop.get(id=1)
        if engine == "PostgreSQL":
            await get_connection("heavy").execute_query("SELECT 1")
        found: list[Row] = []
        for case in CASES:
            found += await _against(engine, shop, case, ducks[case.label])
        return [*found, *await _of_one(engine, shop), await _of_rank(engine, shop)]


async def _against(engine: str, shop: Shop, case: Case, duck: float) -> list[Row]:
    """Ours and the one by hand in turn on the same connection; both must find the same number.

    One by hand that has to be stopped is not asked again and counts as long as it was let.
    """
    by_hand = Sql(written(case, _moments(shop)))

    async def ours() -> int:
        return await count(case.rule, shop, NOW, seconds=SECONDS)

    async def theirs() -> int | None:
        try:
            return int((await rows(by_hand, seconds=SECONDS))[0]["n"])
        except TooSlowError:
            return None

    mine, other = await ours(), await theirs()
    if other is not None and mine != other:
        raise AssertionError(f"{case.label}: {mine} people, by hand {other}")
    times = [
        (await _seconds(ours), SECONDS if other is None else await _seconds(theirs))
        for _ in range(TIMES)
    ]
    value = statistics.median(each for each, _ in times)
    hand = statistics.median(each for _, each in times)
    label = f"{engine}, {case.label} (DuckDB {duck * 1_000:,.0f} ms)"
    found = [_row(label, value, "SQL by hand", hand, "<= 1.3")]
    if case.label.startswith("20"):
        found.append(_row(f"{engine}, {case.label}", value, "target", 2.0, "<= 1"))
    return found


async def _of_one(engine: str, shop: Shop) -> list[Row]:
    """What an event of one person costs: everything asked of them anew."""
    rule = CASES[-1].rule

    async def told() -> object:
        return await why(rule, shop, NOW, (PERSON,))

    async def flipped() -> object:
        return await next_flip(PERSON, rule, shop, NOW)

    return [
        _row(f"{engine}, one person, 20 conditions", await _median(told), "target", 0.05, "<= 1"),
        _row(f"{engine}, their next flip", await _median(flipped), "target", 0.05, "<= 1"),
    ]


async def _of_rank(engine: str, shop: Shop) -> Row:
    """One person against a rank, by the border kept when everybody was asked, beside asking them.

    Both must say the same.
    """
    rule = Rule(tree=Leaf(condition=RevenueRank(rank=10)))
    name = await service.free_name(shop, "rank")
    segment = await service.create(shop, name, rule, None, NOW)
    began = time.perf_counter()
    (asked,) = await why(rule, shop, NOW, (PERSON,))
    everybody = time.perf_counter() - began
    found = await asking.difference(await state.kept(shop, segment), NOW)
    await ranks.keep(segment, found.borders, NOW)

    async def told() -> None:
        (one,) = await why(rule, shop, NOW, (PERSON,))
        assert one == asked

    took = await _median(told)
    # Another run would be told by this border instead of asking everybody.
    await ranks.forget(segment)
    return _row(f"{engine}, one person, top 10 %", took, "everybody asked", everybody, "<= 0.01")


def _of_duck(path: Path) -> dict[str, float]:
    """Seconds of each statement by hand in an engine made for such questions."""
    shop = Shop(id=1, zone_name="Europe/Moscow", counted_statuses=["paid", "fulfilled"])
    found = {}
    with duckdb.connect(str(path), read_only=True) as base:
        for case in CASES:
            text = written(case, _moments(shop))
            times = []
            for _ in range(TIMES):
                began = time.perf_counter()
                base.execute(text).fetchall()
                times.append(time.perf_counter() - began)
            found[case.label] = statistics.median(times)
    return found


def _moments(shop: Shop) -> dict[str, int]:
    scope = Scope.of(shop, NOW)
    return {"now": scope.moment, **{f"d{days}": scope.days_back(days) for days in DAYS}}


def _row(label: str, value: float, rival: str, limit: float, wanted: str) -> Row:
    return Row(
        label=label,
        value=value * 1_000,
        unit="ms",
        rival=rival,
        rival_value=limit * 1_000,
        wanted=wanted,
    )


async def _median(work: Callable[[], Awaitable[object]]) -> float:
    await work()
    return statistics.median([await _seconds(work) for _ in range(TIMES)])


async def _seconds(work: Callable[[], Awaitable[object]]) -> float:
    began = time.perf_counter()
    await work()
    return time.perf_counter() - began
