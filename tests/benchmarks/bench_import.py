"""Half a million lines of orders: time, memory, and what others notice of it meanwhile."""

import asyncio
import contextlib
import dataclasses
import multiprocessing
import sqlite3
import tempfile
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import psutil

from bot.config import Settings
from bot.database import connected, migrate
from bot.files import Folder
from domain.core.reading import on
from domain.imports import service
from domain.imports.loading import work
from domain.models import Customer, ImportRun, Order, Person, Shop
from tests.benchmarks.row import Row

NAME = "import"
ORDERS, LINES_AN_ORDER = 28_000, 18
LINES = ORDERS * LINES_AN_ORDER
NOW = datetime(2026, 3, 16, 12, tzinfo=UTC)
MEGABYTE = 2**20
SAMPLING = 0.05
PAUSE = 0.01


@dataclasses.dataclass(frozen=True, kw_only=True)
class Measured:
    """What one import took; latencies in milliseconds."""

    seconds: float
    again_seconds: float
    megabytes: float
    read_ms: float
    write_ms: float
    usual_write_ms: float
    orders: int


async def run() -> list[Row]:
    """Ours in a process of its own, so that its memory is its own; then pandas on the same file."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "orders.csv"
        await asyncio.to_thread(write, file)
        pool = ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn"))
        with pool:
            loop = asyncio.get_running_loop()
            ours = await loop.run_in_executor(pool, _ours, folder, str(file))
            rival = await loop.run_in_executor(pool, _pandas, folder, str(file))
    return [
        Row(
            label="lines imported, with orders, people and products",
            value=LINES / ours.seconds,
            unit="lines/s",
            rival="pandas.read_csv + executemany of the rows, nothing else",
            rival_value=LINES / rival,
        ),
        _limited(f"{LINES:,} lines", ours.seconds, "s", 60),
        Row(label="the same file again, nothing new", value=ours.again_seconds, unit="s"),
        _limited("memory at the peak, both processes", ours.megabytes, "MB", 400),
        _limited("slowest answer to a reader meanwhile", ours.read_ms, "ms", 100),
        _limited("99 of 100 answers to a writer meanwhile", ours.usual_write_ms, "ms", 100),
        _limited("slowest answer to a writer meanwhile", ours.write_ms, "ms", 100),
    ]


def _limited(label: str, value: float, unit: str, limit: float) -> Row:
    return Row(
        label=label, value=value, unit=unit, rival="target", rival_value=limit, wanted="<= 1"
    )


def write(file: Path, orders: int = ORDERS) -> None:
    """A file of so many orders."""
    with file.open("w", encoding="utf-8") as out:
        out.write("Заказ;Дата;ID клиента;Телефон;Имя;Город;Артикул;Товар;Кол-во;Цена\n")
        out.writelines(_lines(orders))


def _lines(orders: int) -> Iterator[str]:
    for number in range(orders):
        person = number % 6_000
        customer = f"{person};+7912{person:07d};Имя {person};Город {person % 90}"
        moment = f"{number % 28 + 1:02d}.{number % 12 + 1:02d}.2025 {number % 24:02d}:15"
        for line in range(LINES_AN_ORDER):
            sku = (number * 7 + line * 31) % 4_000
            yield f"{number};{moment};{customer};T{sku};Товар {sku};{line % 5 + 1};{sku % 900},50\n"


def _ours(folder: str, file: str) -> Measured:
    return asyncio.run(_import(Path(folder), Path(file)))


async def _import(folder: Path, file: Path) -> Measured:
    settings = Settings(database_url=f"sqlite://{folder / 'ours.db'}", files=folder / "files")
    await migrate(settings)
    async with connected(settings):
        shop = await Shop.create(name="Лавка", created_at=NOW)
        with _peak() as peak:
            readers, writers = _Probe(_read), _Probe(_add)
            begun = time.perf_counter()
            done = asyncio.Event()
            await asyncio.gather(
                imported(shop, file, Folder(settings.files), done),
                readers.run(done),
                writers.run(done),
            )
            seconds = time.perf_counter() - begun
        begun = time.perf_counter()
        await imported(shop, file, Folder(settings.files), asyncio.Event())
        return Measured(
            seconds=seconds,
            again_seconds=time.perf_counter() - begun,
            megabytes=peak[0],
            read_ms=readers.slowest * 1000,
            write_ms=writers.slowest * 1000,
            usual_write_ms=writers.usual * 1000,
            orders=await Order.all().count(),
        )


async def imported(shop: Shop, file: Path, files: Folder, done: asyncio.Event) -> None:
    """The whole way of a file, from its coming to its end."""
    kept = await service.keep(file, file.name, shop, files, NOW)
    run = await service.receive(shop, None, kept, NOW)
    await service.look(run.id, files, NOW)
    await service.start(await service.find(shop.id, run.id), None, NOW, files)
    await work(run.id, files, lambda: NOW, asyncio.Event())
    done.set()
    if (await ImportRun.get(id=run.id)).status != "done":
        raise RuntimeError("the import did not end well")


class _Probe:
    """Does the same small thing again and again and remembers how long it took."""

    def __init__(self, ask: Callable[[], Awaitable[None]]) -> None:
        self._ask = ask
        self._times: list[float] = []

    @property
    def slowest(self) -> float:
        return max(self._times)

    @property
    def usual(self) -> float:
        """What 99 of 100 stay under."""
        return sorted(self._times)[len(self._times) * 99 // 100]

    async def run(self, done: asyncio.Event) -> None:
        while not done.is_set():
            begun = time.perf_counter()
            await self._ask()
            self._times.append(time.perf_counter() - begun)
            await asyncio.sleep(PAUSE)


async def _read() -> None:
    with on("reader"):
        await Customer.filter(shop_id=1).order_by("-id").limit(6)


async def _add() -> None:
    await Person.update_or_create({"name": "Ольга", "created_at": NOW}, telegram_id=1)


@contextlib.contextmanager
def _peak() -> Iterator[list[float]]:
    """The largest memory of this process and its children together, in megabytes."""
    peak, is_over = [0.0], threading.Event()

    def watch() -> None:
        process = psutil.Process()
        while not is_over.wait(SAMPLING):
            total = 0
            for each in (process, *process.children(recursive=True)):
                with contextlib.suppress(psutil.Error):
                    total += each.memory_info().rss
            peak[0] = max(peak[0], total / MEGABYTE)

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield peak
    finally:
        is_over.set()
        thread.join()


def _pandas(folder: str, file: str) -> float:
    """The rows read by pandas and put into one table with the indexes ours has."""
    import pandas as pd  # noqa: PLC0415 - after our memory was measured

    begun = time.perf_counter()
    frame = pd.read_csv(file, sep=";", decimal=",", dtype={"Заказ": str, "Артикул": str})
    frame["Дата"] = pd.to_datetime(frame["Дата"], format="%d.%m.%Y %H:%M").astype("int64")
    with contextlib.closing(sqlite3.connect(Path(folder) / "pandas.db")) as database:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("PRAGMA synchronous=NORMAL")
        database.execute(
            "CREATE TABLE line(id INTEGER PRIMARY KEY, number, moment INTEGER, customer, phone,"
            " name, city, sku, product, quantity INTEGER, price REAL)"
        )
        for index, columns in enumerate(("number", "sku, moment, customer", "customer, moment")):
            database.execute(f"CREATE INDEX line_{index} ON line({columns})")
        database.executemany(
            "INSERT INTO line(number, moment, customer, phone, name, city, sku, product, quantity,"
            " price) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            frame.itertuples(index=False, name=None),
        )
        database.commit()
    return time.perf_counter() - begun
