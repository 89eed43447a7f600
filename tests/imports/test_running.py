"""A run that is stopped: by a person for good, by the process to go on later."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest

from bot.config import Settings
from bot.files import Folder
from domain.imports import service
from domain.imports.loading import sweep, work
from domain.models import File, ImportRun, Order, Person, Shop
from tests.conftest import NOW

ORDERS = 3_000


@pytest.fixture
def files(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "files")


@pytest.fixture
async def olga(shop: Shop) -> Person:
    return await Person.create(telegram_id=1, name="Ольга", created_at=NOW, shop=shop)


@pytest.fixture
async def file(shop: Shop, files: Folder, tmp_path: Path) -> File:
    """Three thousand orders."""
    path = tmp_path / "orders.csv"
    lines = (f"{n};{n % 28 + 1:02d}.01.2026;{n % 100};{n},50\n" for n in range(ORDERS))
    path.write_text("Заказ;Дата;ID клиента;Сумма\n" + "".join(lines))
    return await service.keep(path, path.name, shop, files, NOW)


async def started(shop: Shop, olga: Person, file: File, files: Folder) -> ImportRun:
    run = await service.receive(shop, olga, file, NOW)
    await service.look(run.id, files, NOW)
    run = await service.find(shop.id, run.id)
    await service.start(run, olga, NOW, files)
    return run


async def when_writing(then: Callable[[], Coroutine[Any, Any, object]]) -> None:
    """Wait until the first batches are in, then do something."""
    async with asyncio.timeout(30):
        while not await Order.exists():  # noqa: ASYNC110 - a run writes rows, it sets no events
            await asyncio.sleep(0.001)
    await then()


async def test_cancelled_in_the_middle(
    database: Settings, shop: Shop, olga: Person, file: File, files: Folder
) -> None:
    run = await started(shop, olga, file, files)
    await asyncio.gather(
        work(run.id, files, lambda: NOW, asyncio.Event()),
        when_writing(lambda: service.cancel(run, olga, NOW)),
    )

    run = await service.find(shop.id, run.id)
    assert run.status == "cancelled"
    assert 0 < await Order.all().count() < ORDERS
    assert service.report_of(run).count("orders_new") == await Order.all().count()
    assert not await service.to_do()

    again = await started(shop, olga, file, files)
    await work(again.id, files, lambda: NOW, asyncio.Event())
    assert await Order.all().count() == ORDERS


async def test_stopped_process_goes_on_later(
    database: Settings, shop: Shop, olga: Person, file: File, files: Folder
) -> None:
    run, stopping = await started(shop, olga, file, files), asyncio.Event()

    async def stop() -> None:
        stopping.set()

    await asyncio.gather(work(run.id, files, lambda: NOW, stopping), when_writing(stop))
    assert await Order.all().count() < ORDERS
    assert await service.to_do() == [run.id]

    await work(run.id, files, lambda: NOW, asyncio.Event())

    run = await service.find(shop.id, run.id)
    assert run.status == "done"
    assert service.report_of(run).counts["orders_new"] == ORDERS


async def test_cancelled_while_it_reads(
    database: Settings, shop: Shop, olga: Person, file: File, files: Folder
) -> None:
    run = await started(shop, olga, file, files)
    assert await service.cancel(run, olga, NOW)
    assert not await service.cancel(run, olga, NOW)

    await work(run.id, files, lambda: NOW, asyncio.Event())

    assert not await Order.exists()


async def test_left_scratch_is_swept(
    database: Settings, shop: Shop, olga: Person, file: File, files: Folder
) -> None:
    run = await started(shop, olga, file, files)
    left = files.path(file.sha256).parent / f"import-{run.id}"
    left.mkdir()
    await service.cancel(run, olga, NOW)

    await sweep(files)

    assert not left.exists()


async def test_file_that_is_gone(
    database: Settings, shop: Shop, olga: Person, file: File, files: Folder
) -> None:
    run = await started(shop, olga, file, files)
    files.path(file.sha256).unlink()

    await work(run.id, files, lambda: NOW, asyncio.Event())

    run = await service.find(shop.id, run.id)
    assert (run.status, service.report_of(run).refusal) == ("failed", {"code": "import-file-gone"})
