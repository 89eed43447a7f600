"""How fast events are taken, beside SQLite alone; how long a page waits while the bot is used."""

import asyncio
import contextlib
import os
import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.config import Settings
from bot.database import migrate
from bot.database.connections import PRAGMAS
from domain.events.storing import COLUMNS
from tests.benchmarks.pages import EVENTS, paced, requests, send
from tests.benchmarks.row import Row
from tests.kill.telegram_stub import TOKEN, TelegramStub, serving
from tests.kill.test_collect_kill import free_port, healthy

NAME = "collect"
REPORTS = 4000
SOCKETS = 200
BATCH = 500
EVENTS_PER_SECOND = 1000
SECONDS = 15
HOUSE = Path(__file__).parents[2]


async def run() -> list[Row]:
    """Both write the same rows into the same table with the same indexes."""
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder) / "empty.db"
        await migrate(Settings(database_url=f"sqlite://{empty}"))
        raw = await asyncio.to_thread(alone, empty, Path(folder) / "raw.db")
        ours, waits, answers = await with_barker(empty, Path(folder))
    return [
        Row(
            label=f"/collect, {EVENTS} events a request",
            value=ours,
            unit="events/s",
            rival=f"sqlite3 alone, {BATCH} a transaction",
            rival_value=raw,
            wanted=">= 0.6",
        ),
        target(f"/collect at {EVENTS_PER_SECOND} events/s, p99", percentile(waits, 0.99), 60),
        target("the bot's answer meanwhile, p99", percentile(answers, 0.99), 100),
    ]


def target(label: str, value: float, limit: float) -> Row:
    """A row in milliseconds that must stay under a limit."""
    return Row(
        label=label, value=value, unit="ms", rival="target", rival_value=limit, wanted="<= 1"
    )


def percentile(seconds: list[float], share: float) -> float:
    """Milliseconds that this share of them stays under."""
    return sorted(seconds)[int(share * (len(seconds) - 1))] * 1000


def alone(empty: Path, path: Path) -> float:
    """Rows a second by `executemany` on one connection, nothing else to do."""
    shutil.copy(empty, path)
    columns, marks = ", ".join(COLUMNS), ", ".join("?" for _ in COLUMNS)
    insert = f"INSERT INTO event ({columns}) VALUES ({marks}) ON CONFLICT DO NOTHING"
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for pragma, value in PRAGMAS.items():
            connection.execute(f"PRAGMA {pragma}={value}")
        people(connection)
        rows = [row(number) for number in range(REPORTS * EVENTS)]
        begun = time.perf_counter()
        for start in range(0, len(rows), BATCH):
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(insert, rows[start : start + BATCH])
            connection.execute("COMMIT")
        return len(rows) / (time.perf_counter() - begun)


def row(number: int) -> tuple[object, ...]:
    """As the collector would write it."""
    stored = f'{{"element":"sku-{number % 20}","screen":"catalogue","x":0.25,"y":0.75}}'
    report, place = divmod(number, EVENTS)
    key, visit = f"run-{report:06}-{place:03}", f"run-{report:06}"
    moment = 1_773_662_400_000 + number
    return (1, report % 200 + 1, "tap", key, moment, moment, stored, "app", visit, False)


def people(connection: sqlite3.Connection) -> None:
    """A shop and 200 customers with the Telegram ids of the pages."""
    connection.execute(
        "INSERT INTO shop (id, name, zone_name, currency, country, language, greeting,"
        " counted_statuses, created_at) VALUES (1, 'x', 'UTC', 'RUB', 'RU', 'ru', '', '[]', 0)"
    )
    for number in range(200):
        telegram_id = 1000 + number
        connection.execute(
            "INSERT INTO customer (shop_id, name, name_folded, phone, email, city, city_folded,"
            " country, language, telegram_id, came_from, registered_at, is_guest, is_test)"
            " VALUES (1, '', '', '', '', '', '', '', 'ru', ?, '', 0, 0, 0)",
            (telegram_id,),
        )
        connection.execute(
            "INSERT INTO identity (shop_id, customer_id, kind, value, added_at)"
            " SELECT 1, id, 'telegram', ?, 0 FROM customer WHERE telegram_id = ?",
            (str(telegram_id), telegram_id),
        )
    connection.commit()


async def with_barker(empty: Path, folder: Path) -> tuple[float, list[float], list[float]]:
    """Events a second at full speed, waits of pages at an even pace, answers of the bot then."""
    path = folder / "barker.db"
    shutil.copy(empty, path)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        people(connection)
    stub = TelegramStub()
    async with serving(stub), barker(path, stub) as port:
        await send(port, requests(1, TOKEN, 100, "warm"), SOCKETS)
        reports = requests(1, TOKEN, REPORTS, "fast")
        begun = time.perf_counter()
        await send(port, reports, SOCKETS)
        rate = REPORTS * EVENTS / (time.perf_counter() - begun)
        pace = EVENTS_PER_SECOND / EVENTS
        even = requests(1, TOKEN, int(pace * SECONDS), "even")
        waits, answers = await asyncio.gather(paced(port, even, pace), chat(stub))
    with contextlib.closing(sqlite3.connect(path)) as connection:
        (stored,) = connection.execute("SELECT COUNT(*) FROM event WHERE source = 'app'").fetchone()
    if stored != EVENTS * (100 + REPORTS + len(even)):
        raise RuntimeError(f"{stored} events were stored")
    return rate, waits, answers


async def chat(stub: TelegramStub) -> list[float]:
    """People press Start, twenty a second."""
    times = []
    for number in range(SECONDS * 20):
        begun, person = time.perf_counter(), 5000 + number
        account = {"id": person, "is_bot": False, "first_name": "Анна", "language_code": "ru"}
        entity = {"type": "bot_command", "offset": 0, "length": 6}
        message = {"message_id": number, "date": 1, "text": "/start", "entities": [entity]}
        message |= {"from": account, "chat": {"id": person, "type": "private"}}
        await stub.push({"message": message})
        while not stub.got[person]:
            if time.perf_counter() - begun > 10:
                raise RuntimeError("the bot does not answer")
            await asyncio.sleep(0.002)
        times.append(time.perf_counter() - begun)
        await asyncio.sleep(max(0.0, 0.05 - times[-1]))
    return times


@asynccontextmanager
async def barker(path: Path, stub: TelegramStub) -> AsyncIterator[int]:
    """The shop as a process of its own on a free port."""
    port = free_port()
    settings = {
        "PYTHONPATH": str(HOUSE),
        "BARKER_BOT_TOKEN": TOKEN,
        "BARKER_DATABASE_URL": f"sqlite://{path}",
        "BARKER_FILES": str(path.parent / "files"),
        "BARKER_TELEGRAM_API_URL": stub.root,
        "BARKER_WEB_PORT": str(port),
        "BARKER_SHOP_EVENTS_PER_SECOND": "10000000",
        "BARKER_LOG_LEVEL": "warning",
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", cwd=path.parent, env={**os.environ, **settings}
    )
    try:
        await healthy(port)
        yield port
    finally:
        process.terminate()
        await asyncio.wait_for(process.wait(), 20)
