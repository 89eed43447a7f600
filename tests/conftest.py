"""What every test may ask for: a fresh database on each engine, a shop, a moment."""

import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.config import Settings
from bot.database import connected, migrate
from domain.models import Shop

pytest_plugins = ["tests.postgres"]

NOW = datetime(2026, 3, 16, 12, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with the newest schema and no rows, made once per worker."""
    import asyncio

    path = tmp_path_factory.mktemp("template") / "barker.db"
    asyncio.run(migrate(Settings(database_url=f"sqlite://{path}")))
    return path


@pytest.fixture
def settings(migrated: Path, tmp_path: Path) -> Settings:
    """Settings with a database of this test's own, already migrated."""
    path = tmp_path / "barker.db"
    shutil.copy(migrated, path)
    return Settings(database_url=f"sqlite://{path}", files=tmp_path / "files")


@pytest.fixture
async def database(settings: Settings) -> AsyncIterator[Settings]:
    """The open database; models work."""
    async with connected(settings):
        yield settings


@pytest.fixture
async def shop(database: Settings) -> Shop:
    """Olga's shop, ready, in Moscow, in roubles."""
    return await Shop.create(name="Лавка", created_at=NOW, ready_at=NOW)
