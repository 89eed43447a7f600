"""A file sent to a shop, through everything but the chat."""

import asyncio
import dataclasses
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.config import Settings
from bot.files import Folder
from domain.imports import service
from domain.imports.fields import Kind
from domain.imports.loading import work
from domain.imports.plan import Locale, examine
from domain.imports.report import Report
from domain.models import ImportRun, Shop
from tests.conftest import NOW

MOSCOW = Locale(zone_name="Europe/Moscow", country="RU", currency="RUB")


@dataclasses.dataclass(frozen=True, kw_only=True)
class Imported:
    """A run that is over."""

    run: ImportRun
    files: Folder

    @property
    def report(self) -> Report:
        return service.report_of(self.run)

    @property
    def counts(self) -> dict[str, int]:
        """What was counted, without zeros."""
        return {name: count for name, count in self.report.counts.items() if count}


Load = Callable[..., Awaitable[Imported]]


@pytest.fixture
def load(database: Settings, shop: Shop, tmp_path: Path) -> Load:
    """`await load(text)`: the file as orders, or as `kind`."""
    files = Folder(tmp_path / "files")

    async def loaded(content: str | bytes, kind: Kind = "orders", name: str = "o.csv") -> Imported:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        kept = await service.keep(path, name, shop, files, NOW)
        run = await service.receive(shop, None, kept, NOW)
        plan = examine(path, tmp_path / "look", service.locale_of(shop), kind)
        await ImportRun.filter(id=run.id).update(status="draft", kind=kind, plan=plan.stored())
        await service.start(await service.find(shop.id, run.id), None, NOW, files)
        await work(run.id, files, lambda: NOW, asyncio.Event())
        return Imported(run=await service.find(shop.id, run.id), files=files)

    return loaded
