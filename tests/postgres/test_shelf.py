"""A database used again is as new, and one that can't be is not used again."""

import asyncpg
import pytest

from bot.config import Settings
from bot.database import connected
from domain.models import Customer, Shop
from tests.conftest import NOW
from tests.postgres.shelf import emptied, looked_at

pytestmark = pytest.mark.postgres
KNOWN = """
SELECT relname, reltuples, relpages FROM pg_class
WHERE relkind IN ('r', 'i') AND relnamespace = 'public'::regnamespace ORDER BY relname
"""


async def run(address: str, statement: str) -> list[tuple[object, ...]]:
    connection = await asyncpg.connect(address)
    try:
        return [tuple(row) for row in await connection.fetch(statement)]
    finally:
        await connection.close()


async def used(address: str) -> int:
    """Some rows, also of a table that leans on another; the number of the shop."""
    async with connected(Settings(database_url=address)):
        shop = await Shop.create(name="Лавка", created_at=NOW)
        people = [Customer(shop=shop, name=f"N{n}", registered_at=NOW) for n in range(99)]
        await Customer.bulk_create(people)
    return shop.id


async def test_it_is_as_new(postgres_url: str) -> None:
    fresh, known = await looked_at(postgres_url), await run(postgres_url, KNOWN)
    first = await used(postgres_url)

    assert await emptied(postgres_url, fresh)

    assert await looked_at(postgres_url) == fresh
    assert await run(postgres_url, KNOWN) == known
    assert await used(postgres_url) == first


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE cats (name text)",
        "CREATE INDEX shop_by_name ON shop (name)",
        "ALTER TABLE shop ALTER COLUMN name DROP NOT NULL",
        "ALTER TABLE shop ALTER COLUMN name SET DEFAULT 'Лавка'",
        "ANALYZE shop",
        "UPDATE tortoise_migrations SET name = name || 'x'",
        """INSERT INTO incoming_update (update_id, body, received_at)
           SELECT n, '{"a": 1}', 1 FROM generate_series(1, 30000) n""",
    ],
)
async def test_a_changed_one_is_not_used_again(postgres_url: str, statement: str) -> None:
    fresh = await looked_at(postgres_url)
    await used(postgres_url)
    await run(postgres_url, statement)

    assert not await emptied(postgres_url, fresh)


async def test_one_in_use_is_not_taken_away(postgres_url: str) -> None:
    fresh = await looked_at(postgres_url)
    connection = await asyncpg.connect(postgres_url)
    assert not await emptied(postgres_url, fresh)
    await connection.close()
