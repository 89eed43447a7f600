"""How soon segments follow events, and how 700,000 people are written while screens read."""

import asyncio
import dataclasses
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from tortoise.connection import get_connection
from tortoise.transactions import in_transaction

from bot.config import Settings
from bot.database import connected, migrate
from bot.database.checkpoints import checkpointed
from domain.core.instant import to_milliseconds
from domain.core.reading import on
from domain.events.storing import NewEvent, store
from domain.models import Customer, Segment, Shop
from domain.segments import service
from domain.segments.conditions.did_event import DidEvent
from domain.segments.conditions.order_count import OrderCount
from domain.segments.keeping import following, refreshing, state
from domain.segments.keeping import store as kept
from domain.segments.keeping.moves import last_number, moves_since
from domain.segments.rule import Rule
from domain.segments.sql import sql
from domain.segments.tree import Group, Leaf
from tests.benchmarks.row import Row
from tests.benchmarks.segment_shop import CUSTOMERS, fill, fill_postgres
from tests.postgres.server import USER, free_port, start, stop, wait_until_ready

NAME = "segments_fresh"
NOW = datetime(2026, 3, 16, 12, tzinfo=UTC)
SECONDS, A_SECOND, TOGETHER = 15, 200, 10
EVENT = "wishlist_add"
# As the job that follows has it.
EVERY = 2.0
CROWD = 700_000
LONGEST_FRESH, LONGEST_WRITE, LONGEST_READ = 5.0, 5.0, 50.0


async def run() -> list[Row]:
    """On SQLite, where there is one writer, and on PostgreSQL, which waits for the disk too."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(database_url=f"sqlite://{folder}/segments.db")
        await migrate(settings)
        fill(Path(folder) / "segments.db", to_milliseconds(NOW))
        found = await _of_engine("SQLite", settings)
    with tempfile.TemporaryDirectory() as folder, _server(Path(folder)) as url:
        settings = Settings(database_url=url)
        await migrate(settings)
        await fill_postgres(url, to_milliseconds(NOW))
        return [*found, *await _of_engine("PostgreSQL", settings)]


async def _of_engine(engine: str, settings: Settings) -> list[Row]:
    async with connected(settings), checkpointed(settings):
        shop = await Shop.get(id=1)
        found = [*await _fresh(shop), *await _written(shop)]
    return [dataclasses.replace(each, label=f"{engine}, {each.label}") for each in found]


@contextmanager
def _server(folder: Path) -> Iterator[str]:
    """A server that keeps what it says it has kept."""
    folder.chmod(0o711)
    port = free_port()
    (folder / "pg").mkdir()
    server = start(folder / "pg", port, fsync="on", synchronous_commit="on")
    try:
        wait_until_ready(server, port)
        yield f"postgres://{USER}@127.0.0.1:{port}/postgres"
    finally:
        stop(server)


class Watch:
    """The shop's clock beside the real one."""

    def __init__(self) -> None:
        self._began = time.perf_counter()

    def now(self) -> datetime:
        return NOW + timedelta(seconds=time.perf_counter() - self._began)


async def _fresh(shop: Shop) -> list[Row]:
    """Twenty segments, ten of which read what happens."""
    for number in range(20):
        rules: tuple[Leaf, ...] = (Leaf(condition=OrderCount(value=2, days=90)),)
        if number < 10:
            rules = (Leaf(condition=DidEvent(names=(EVENT,), times=1, days=number + 1)),)
        rule = Rule(tree=Group(nodes=rules))
        await _found(shop, await service.create(shop, f"s{number}", rule, None, NOW), NOW)
    watch, stop = Watch(), asyncio.Event()
    told: dict[int, float] = {}
    seen: dict[int, float] = {}
    following_task = asyncio.create_task(_follow(shop, watch, stop, seen))
    began = time.perf_counter()
    numbers = count(2)
    for batch in range(SECONDS * A_SECOND // TOGETHER):
        await asyncio.sleep(max(0.0, began + batch * TOGETHER / A_SECOND - time.perf_counter()))
        people = [next(numbers) for _ in range(TOGETHER)]
        async with in_transaction("default"):
            await store([_event(each, watch.now()) for each in people], watch.now())
        told |= dict.fromkeys(people, time.perf_counter())
    while len(seen) < len(told) and time.perf_counter() < began + SECONDS + 60:  # noqa: ASYNC110
        await asyncio.sleep(0.1)
    stop.set()
    await following_task
    lags = sorted(seen[each] - told[each] for each in told)
    return [
        _limit("an event moves its person, 200/s, 20 segments, p95", _p(lags, 95), LONGEST_FRESH),
        Row(label="the same, median", value=statistics.median(lags), unit="s"),
    ]


def _event(person: int, now: datetime) -> NewEvent:
    return NewEvent(
        shop_id=1,
        customer_id=person,
        name=EVENT,
        external_id=f"bench-{person}",
        happened_at=now,
    )


async def _follow(shop: Shop, watch: Watch, stop: asyncio.Event, seen: dict[int, float]) -> None:
    cursor = await last_number(shop)
    while not stop.is_set():
        began = time.perf_counter()
        while await following.follow(shop, watch.now()) + await following.turn(shop, watch.now()):
            while moves := await moves_since(shop, cursor):
                cursor = moves[-1].number
                for move in moves:
                    if move.segment_id == 10:
                        seen[move.customer_id] = time.perf_counter()
        await asyncio.sleep(max(0.0, EVERY - (time.perf_counter() - began)))


async def _written(shop: Shop) -> list[Row]:
    """700,000 people come into a segment at once, and screens read meanwhile."""
    await _crowd()
    segment = await service.create(shop, "all", Rule(), None, NOW)
    one = await state.kept(shop, segment)
    assert await refreshing._claim(one, NOW)
    people = list(range(2, CROWD + 1))
    reads: list[float] = []
    stop = asyncio.Event()
    reading = asyncio.create_task(_read(stop, reads))
    writes: list[float] = []
    writing = asyncio.create_task(_press(stop, writes))
    began = time.perf_counter()
    await refreshing._prepare(one, people, [], "plan", NOW)
    took = time.perf_counter() - began
    stop.set()
    await asyncio.gather(reading, writing)
    plain = await _plain(people)
    return [
        _limit("700,000 people written, with their moves", took, LONGEST_WRITE),
        Row(label="one INSERT of as many bare rows, beside it", value=plain, unit="s"),
        _limit_ms("a screen reads meanwhile, p99", _p(sorted(reads), 99) * 1_000, LONGEST_READ),
        Row(label="a press writes meanwhile, p99", value=_p(sorted(writes), 99) * 1e3, unit="ms"),
    ]


async def _crowd() -> None:
    await kept.write(
        sql(
            "INSERT INTO customer (id, shop_id, name, name_folded, phone, email, city, city_folded,"
            " country, language, came_from, registered_at, is_guest, is_test)"
            " WITH RECURSIVE n(i) AS (SELECT CAST(? AS BIGINT) UNION ALL"
            " SELECT i + 1 FROM n WHERE i < ?)"
            " SELECT i, 1, '', '', '', '', '', '', '', '', '', 0, FALSE, FALSE FROM n",
            CUSTOMERS + 1,
            CROWD,
        )
    )
    # Nobody follows here, and nothing is to follow.
    await get_connection("default").execute_query("DELETE FROM segment_stir")


async def _read(stop: asyncio.Event, took: list[float]) -> None:
    """A customer's card: a row by its key and a list of segments."""
    for number in count(1):
        if stop.is_set():
            return
        began = time.perf_counter()
        with on("reader"):
            await Customer.get(id=number % 1_000 + 1)
            await Segment.filter(shop_id=1).order_by("name").limit(8)
        took.append(time.perf_counter() - began)
        await asyncio.sleep(0.01)


async def _press(stop: asyncio.Event, took: list[float]) -> None:
    """A press that writes: it waits for at most one chunk."""
    while not stop.is_set():
        began = time.perf_counter()
        async with in_transaction("default"):
            await Customer.filter(id=5).update(name="x")
        took.append(time.perf_counter() - began)
        await asyncio.sleep(0.05)


async def _plain(people: list[int]) -> float:
    """What the engine itself takes: the bare ids and a key."""
    default = get_connection("default")
    await default.execute_query(
        "CREATE TABLE bare (segment_id INT, customer_id INT, PRIMARY KEY (segment_id, customer_id))"
    )
    began = time.perf_counter()
    await kept.write(
        sql("INSERT INTO bare SELECT 1, id FROM customer WHERE id BETWEEN 2 AND ?", people[-1])
    )
    return time.perf_counter() - began


async def _found(shop: Shop, segment: Segment, now: datetime) -> None:
    assert await refreshing.refresh(await state.kept(shop, segment), "rule", now)


def _p(ordered: list[float], percent: int) -> float:
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]


def _limit(label: str, value: float, limit: float) -> Row:
    return Row(label=label, value=value, unit="s", rival="limit", rival_value=limit, wanted="<= 1")


def _limit_ms(label: str, value: float, limit: float) -> Row:
    return Row(label=label, value=value, unit="ms", rival="limit", rival_value=limit, wanted="<= 1")
