"""The process is killed while it imports: importing again gives what one clean run gives."""

import asyncio
import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.config import Settings
from bot.database import connected, migrate
from bot.files import Folder
from domain.imports import service
from domain.imports.loading import work
from domain.models import ImportRun, Person, Shop
from tests.conftest import NOW
from tests.kill.fall import fallen

pytestmark = [pytest.mark.kill, pytest.mark.slow]

ORDERS, LINES = 6_000, 3
# What is compared: everything but ids of rows and of the run.
TABLES = {
    "customer": "name, phone, email, city, registered_at, is_guest",
    "identity": "kind, value, added_at, (SELECT phone FROM customer c WHERE c.id = customer_id)",
    "product": "sku, name, added_at",
    '"order"': "number, status, placed_at, total, content_hash,"
    " (SELECT phone FROM customer c WHERE c.id = customer_id)",
    "order_line": "placed_at, quantity, price, total,"
    ' (SELECT number FROM "order" o WHERE o.id = order_id),'
    " (SELECT sku FROM product p WHERE p.id = product_id)",
    "refund": "number, amount, refunded_at, content_hash",
}
WORKER = """
import asyncio, sys
from pathlib import Path
from bot.config import Settings
from bot.database import connected
from bot.files import Folder
from domain.imports.loading import work
from tests.conftest import NOW
from tests.kill.fall import fall

async def main() -> None:
    settings = Settings(database_url=sys.argv[1], files=Path(sys.argv[2]))
    async with connected(settings):
        await work(int(sys.argv[3]), Folder(settings.files), lambda: NOW, asyncio.Event())

if __name__ == "__main__":
    fall(sys.argv[4])
    asyncio.run(main())
"""
# A batch is written and not yet kept.
AFTER = "domain.imports.report:Report.after"


def orders() -> str:
    """Orders of many lines, some returned, some unreadable, a quarter without a person."""
    return "Заказ;Дата;Телефон;Имя;Артикул;Кол-во;Цена\n" + "".join(_lines())


def _lines() -> Iterator[str]:
    for number in range(ORDERS):
        person = "" if number % 4 == 0 else f"+7912{number % 700:07d}"
        day = f"{number % 28 + 1:02d}.{number % 12 + 1:02d}.2025"
        for line in range(LINES):
            quantity = -1 if number % 50 == 7 else line + 1
            price = "нет" if number % 997 == 5 else f"{line + 1},50"
            yield f"{number};{day};{person};Имя {number % 700};T{number % 90};{quantity};{price}\n"


def dump(path: Path) -> dict[str, list[Any]]:
    with contextlib.closing(sqlite3.connect(path)) as database:
        return {
            table: sorted(database.execute(f"SELECT {columns} FROM {table}"), key=repr)
            for table, columns in TABLES.items()
        }


async def prepared(settings: Settings, tmp_path: Path) -> int:
    """A shop with the file in the queue."""
    file = tmp_path / "orders.csv"
    file.write_text(orders())
    files = Folder(settings.files)
    async with connected(settings):
        shop = await Shop.create(name="Лавка", created_at=NOW)
        olga = await Person.create(telegram_id=1, name="Ольга", created_at=NOW, shop=shop)
        kept = await service.keep(file, file.name, shop, files, NOW)
        run = await service.receive(shop, olga, kept, NOW)
        await service.look(run.id, files, NOW)
        await service.start(await service.find(shop.id, run.id), olga, NOW, files)
        return run.id


async def killed(settings: Settings, run_id: int, batch: int, tmp_path: Path) -> None:
    """A process that works on the run falls dead in that one of its batches."""
    args = (settings.database_url, str(settings.files), str(run_id))
    await fallen(WORKER, f"{AFTER}:{batch}", tmp_path, *args)


def _written(path: Path) -> int:
    with contextlib.closing(sqlite3.connect(path)) as database:
        return int(database.execute("SELECT count(*) FROM order_line").fetchone()[0])


async def a_database(tmp_path: Path, name: str) -> Settings:
    settings = Settings(
        database_url=f"sqlite://{tmp_path / name}.db", files=tmp_path / f"{name}-files"
    )
    await migrate(settings)
    return settings


async def test_killed_in_the_middle_and_done_again(tmp_path: Path) -> None:
    clean = await a_database(tmp_path, "clean")
    run_id = await prepared(clean, tmp_path)
    async with connected(clean):
        await work(run_id, Folder(clean.files), lambda: NOW, asyncio.Event())
        told = (await ImportRun.get(id=run_id)).report

    torn = await a_database(tmp_path, "torn")
    run_id = await prepared(torn, tmp_path)
    for batch in (2, 12, 9):
        await killed(torn, run_id, batch, tmp_path)
    assert 0 < _written(tmp_path / "torn.db") < ORDERS * LINES
    async with connected(torn):
        assert (await ImportRun.get(id=run_id)).status == "running"
        assert await service.to_do() == [run_id]
        await work(run_id, Folder(torn.files), lambda: NOW, asyncio.Event())
        run = await ImportRun.get(id=run_id)

    assert run.status == "done"
    assert run.report["counts"] == told["counts"]
    assert dump(tmp_path / "torn.db") == dump(tmp_path / "clean.db")


async def test_killed_and_sent_again(tmp_path: Path) -> None:
    """The run that broke off is dropped, the same file is sent anew."""
    clean = await a_database(tmp_path, "clean")
    run_id = await prepared(clean, tmp_path)
    async with connected(clean):
        await work(run_id, Folder(clean.files), lambda: NOW, asyncio.Event())

    torn = await a_database(tmp_path, "torn")
    run_id = await prepared(torn, tmp_path)
    await killed(torn, run_id, 20, tmp_path)
    async with connected(torn):
        files = Folder(torn.files)
        old = await ImportRun.get(id=run_id).prefetch_related("file", "shop")
        await service.cancel(old, None, NOW)
        assert old.file is not None
        new = await service.receive(old.shop, None, old.file, NOW)
        await service.look(new.id, files, NOW)
        await service.start(await service.find(old.shop_id, new.id), None, NOW, files)
        await work(new.id, files, lambda: NOW, asyncio.Event())

    assert dump(tmp_path / "torn.db") == dump(tmp_path / "clean.db")
