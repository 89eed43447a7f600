"""Products the feed no longer names: counted before anything is written, then marked as gone."""

import asyncio
import dataclasses
import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

from tortoise.transactions import in_transaction

from domain.connectors.feeds.applying import CHANGE, SOURCE
from domain.core.batches import batches
from domain.imports.tables import Tables
from domain.models import Product

PAGE = 2_000
WRITTEN = 500
# A feed that loses more than so many percent of its products at once is asked about.
SUSPICIOUS = 30
NAMED = "SELECT sku FROM offer WHERE sku IN (SELECT value FROM json_each(?))"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Loss:
    """How many products of the feed are there, and how many would go."""

    known: int
    lost: int

    @property
    def is_suspicious(self) -> bool:
        return self.lost * 100 > self.known * SUSPICIOUS


@dataclasses.dataclass(frozen=True, kw_only=True)
class Leaving:
    """A product to go."""

    id: int
    sku: str
    name: str


async def loss(connector_id: int, shop_id: int, database: Path) -> Loss:
    """What applying the staged feed would cost."""
    known = lost = 0
    async for page, gone in _pages(connector_id, shop_id, database):
        known += page
        lost += len(gone)
    return Loss(known=known, lost=lost)


async def leave(
    connector_id: int, shop_id: int, database: Path, now_ms: int
) -> AsyncIterator[list[Leaving]]:
    """Mark those that are not named as gone, part by part; each part is in the database."""
    async for _, gone in _pages(connector_id, shop_id, database):
        for part in batches(gone, WRITTEN):
            async with in_transaction("default") as connection:
                tables = Tables(connection)
                await tables.update(
                    "product",
                    ("gone_at", "updated_at"),
                    [(now_ms, now_ms, each.id) for each in part],
                )
                changes = [(shop_id, each.id, "gone", None, None, now_ms, SOURCE) for each in part]
                await tables.insert("product_change", CHANGE, changes)
            yield part


async def _pages(
    connector_id: int, shop_id: int, database: Path
) -> AsyncIterator[tuple[int, list[Leaving]]]:
    last = 0
    while True:
        found = (
            await Product.filter(
                shop_id=shop_id, feed_id=connector_id, gone_at__isnull=True, id__gt=last
            )
            .order_by("id")
            .limit(PAGE)
            .values_list("id", "sku", "name")
        )
        if not found:
            return
        page = [Leaving(id=number, sku=sku, name=name) for number, sku, name in found]
        named = await asyncio.to_thread(_named, database, [each.sku for each in page])
        yield len(page), [each for each in page if each.sku not in named]
        last = page[-1].id


def _named(database: Path, skus: list[str]) -> set[str]:
    with closing(sqlite3.connect(database)) as scratch:
        rows = scratch.execute(NAMED, (json.dumps(skus),))
        return {row[0] for row in rows}
