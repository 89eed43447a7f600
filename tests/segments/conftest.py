"""A shop on each engine, and people with orders in a line."""

from collections.abc import AsyncIterator

import pytest
from tortoise.backends.base.executor import EXECUTOR_CACHE

from bot.config import Settings
from bot.database import connected
from domain.models import Shop
from tests.conftest import NOW
from tests.segments.people import Shelf


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def engine(request: pytest.FixtureRequest) -> Settings:
    """Settings of a database of either engine."""
    if request.param == "postgres":
        return Settings(database_url=request.getfixturevalue("postgres_url"))
    settings: Settings = request.getfixturevalue("settings")
    return settings


@pytest.fixture
async def opened(engine: Settings) -> AsyncIterator[Settings]:
    """The open database of either engine."""
    # Tortoise keeps INSERT statements by the name of the connection, whatever engine is behind it.
    EXECUTOR_CACHE.clear()
    async with connected(engine):
        yield engine
    EXECUTOR_CACHE.clear()


@pytest.fixture
async def shelf(opened: Settings) -> Shelf:
    """An empty shop in Moscow, on each engine."""
    return Shelf(shop=await Shop.create(name="Лавка", created_at=NOW, ready_at=NOW))
