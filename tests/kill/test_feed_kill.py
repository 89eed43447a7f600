"""The process is killed while it writes a catalogue: going on gives what one clean run gives."""

import asyncio
import contextlib
import dataclasses
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from bot.config import Settings
from bot.database import migrate
from domain.connectors import connecting, runs
from domain.connectors.kind import KINDS
from domain.models import ConnectorRun, Shop
from tests.conftest import NOW
from tests.connectors.alone import alone
from tests.connectors.feeds import offer, yml
from tests.kill.fall import fallen

pytestmark = [pytest.mark.kill, pytest.mark.slow]

OFFERS = 6_000
TABLES = {
    "product": "sku, name, price, stock, brand, gone_at, content_hash, (SELECT p.sku FROM product p"
    " WHERE p.id = product.parent_id), (SELECT c.name FROM category c WHERE c.id = category_id)",
    "product_attribute": "name, value, number,"
    " (SELECT p.sku FROM product p WHERE p.id = product_id)",
    "product_change": "kind, before, after, happened_at,"
    " (SELECT p.sku FROM product p WHERE p.id = product_id)",
    "category": "name, (SELECT c.name FROM category c WHERE c.id = category.parent_id)",
}
WORKER = """
import asyncio, sys
from pathlib import Path
from domain.connectors import runs
from tests.connectors.alone import alone
from tests.kill.fall import fall

async def main() -> None:
    async with alone(sys.argv[1], Path(sys.argv[2])) as world:
        await runs.perform(int(sys.argv[3]), world, asyncio.Event())

if __name__ == "__main__":
    fall(sys.argv[4])
    asyncio.run(main())
"""
# Rows are changed and not yet kept.
WRITE = "domain.connectors.feeds.applying:Batch.write"


def catalogue(*, later: bool) -> bytes:
    """Many offers; the later one has other prices, some are gone and some are new."""
    numbers = range(300, OFFERS + 300) if later else range(OFFERS)
    return yml(
        *(
            offer(
                number,
                price=str(100 + (number % 7 if later else 0)),
                count=str(number % 5),
                vendor=f"Бренд {number % 9}",
                categoryId=str(number % 2 + 1),
                params={"Размер": str(number % 40)},
                attrs={"group_id": str(number // 3)},
            )
            for number in numbers
        )
    )


def dump(path: Path) -> dict[str, list[Any]]:
    with contextlib.closing(sqlite3.connect(path)) as database:
        return {
            table: sorted(database.execute(f"SELECT {columns} FROM {table}"), key=repr)
            for table, columns in TABLES.items()
        }


@dataclasses.dataclass(frozen=True, kw_only=True)
class Place:
    """One database with a run to do."""

    address: str
    files: Path
    run_id: int = 0

    @property
    def path(self) -> Path:
        return Path(self.address.partition("://")[2])


async def prepared(tmp_path: Path, name: str) -> Place:
    """A shop with the first catalogue in it and the later one about to be read."""
    place = Place(address=f"sqlite://{tmp_path / name}.db", files=tmp_path / f"{name}-files")
    await migrate(Settings(database_url=place.address, files=place.files))
    async with alone(place.address, place.files) as world:
        shop = await Shop.create(name="Лавка", created_at=NOW, ready_at=NOW)
        connector = await connecting.add(shop, KINDS["yml_feed"](), None, world.vault, NOW)
        for later in (False, True):
            sha256 = await world.files.save(catalogue(later=later))
            run = await runs.ask(connector, None, NOW, file_hash=sha256)
            if not later:
                await runs.perform(run.id, world, asyncio.Event())
    return dataclasses.replace(place, run_id=run.id)


async def killed(place: Place, batch: int, tmp_path: Path) -> None:
    """A process that does the run falls dead in that one of its batches."""
    args = (place.address, str(place.files), str(place.run_id))
    await fallen(WORKER, f"{WRITE}:{batch}", tmp_path, *args)


def written(place: Place) -> int:
    with contextlib.closing(sqlite3.connect(place.path)) as database:
        found = database.execute("SELECT cursor FROM connector_run WHERE id = ?", (place.run_id,))
        return int(found.fetchone()[0])


async def finished(place: Place) -> ConnectorRun:
    """Do what is left of the run."""
    async with alone(place.address, place.files) as world:
        assert await runs.to_do() == [place.run_id]
        await runs.perform(place.run_id, world, asyncio.Event())
        return await ConnectorRun.get(id=place.run_id)


async def test_killed_in_the_middle_and_done_again(tmp_path: Path) -> None:
    clean = await prepared(tmp_path, "clean")
    told = await finished(clean)

    torn = await prepared(tmp_path, "torn")
    for batch in (3, 7, 6):
        await killed(torn, batch, tmp_path)
    assert 0 < written(torn) < OFFERS // 300
    run = await finished(torn)

    assert (told.status, run.status) == ("done", "done")
    assert told.counts["products_gone"] == 300
    assert run.counts == told.counts
    assert run.report_hash == told.report_hash != ""
    assert dump(torn.path) == dump(clean.path)
