"""The same shop on SQLite, on PostgreSQL and on DuckDB, kept in `.bench/scale` between runs."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import asyncpg
import duckdb

from bot.config import Settings
from bot.database import migrate
from tests.benchmarks.scale.rows import Table, tables
from tests.postgres.server import USER, free_port, start, stop, wait_until_ready

FOLDER = Path(".bench") / "scale"
# Another number, and everything is made anew; new migrations are run over what is there.
VERSION = "1"
COLUMNS = {
    "id": "1",
    "name": "'Лавка'",
    "zone_name": "'Europe/Moscow'",
    "currency": "'RUB'",
    "country": "'RU'",
    "language": "'ru'",
    "greeting": "''",
    "counted_statuses": 'CAST(\'["paid", "fulfilled"]\' AS {json})',
    "created_at": "0",
}
SHOP = Table(name="shop", count=1, columns=COLUMNS)
COUNTED = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})"
SERIES = "WITH n(i) AS (SELECT CAST(i AS BIGINT) FROM generate_series(1, {count}) AS s(i))"
SQLITE_INDEXES = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
POSTGRES_INDEXES = (
    "SELECT indexname, indexdef FROM pg_indexes i WHERE schemaname = 'public'"
    " AND indexdef NOT LIKE '%UNIQUE%'"
)


def select(table: Table, series: str, json: str) -> str:
    """The rows of a table in one engine's words."""
    terms = ", ".join(f"{term} AS {name}" for name, term in table.columns.items())
    head = f"{series.format(count=table.count)} " if table.count else ""
    return f"{head}SELECT {terms.replace('{json}', json)} FROM {table.source or 'n'}"


async def sqlite(now: int) -> str:
    """The address of the SQLite copy, made unless it is there."""
    path = FOLDER / "sqlite.db"
    url = f"sqlite://{path}"
    if not _is_made(path):
        await migrate(Settings(database_url=url))
        await asyncio.to_thread(_fill_sqlite, path, now)
        _made(path)
    await migrate(Settings(database_url=url))
    return url


def _fill_sqlite(path: Path, now: int) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as base:
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-1000000"):
            base.execute(f"PRAGMA {pragma}")
        indexes = base.execute(SQLITE_INDEXES).fetchall()
        for name, _ in indexes:
            base.execute(f'DROP INDEX "{name}"')
        base.execute("BEGIN")
        for table in (SHOP, *tables(now)):
            names = ", ".join(table.columns)
            base.execute(f"INSERT INTO {table.name} ({names}) {select(table, COUNTED, 'TEXT')}")
        base.execute("COMMIT")
        for _, statement in indexes:
            base.execute(statement)
        base.execute("ANALYZE")


@contextmanager
def postgres_server() -> Iterator[str]:
    """The address of a server over the kept data."""
    folder = FOLDER / "postgres"
    folder.mkdir(parents=True, exist_ok=True)
    port = free_port()
    server = start(folder.absolute(), port, shared_buffers="1GB", max_wal_size="1GB")
    try:
        wait_until_ready(server, port)
        yield f"postgres://{USER}@127.0.0.1:{port}/postgres"
    finally:
        stop(server)


async def postgres(url: str, now: int) -> None:
    """Fill the server's database unless it is."""
    mark = FOLDER / "postgres.made"
    if not _is_made(mark):
        await migrate(Settings(database_url=url))
        base = await asyncpg.connect(url)
        await _fill_postgres(base, now)
        await base.close()
        _made(mark)
    await migrate(Settings(database_url=url))


async def _fill_postgres(base: "asyncpg.Connection", now: int) -> None:
    # Without the checks of foreign keys.
    await base.execute("SET session_replication_role = replica")
    await base.execute("SET maintenance_work_mem = '1GB'")
    indexes = await base.fetch(POSTGRES_INDEXES)
    for name, _ in indexes:
        await base.execute(f'DROP INDEX "{name}"')
    for table in (SHOP, *tables(now)):
        names = ", ".join(table.columns)
        await base.execute(f"INSERT INTO {table.name} ({names}) {select(table, SERIES, 'JSONB')}")
    for _, statement in indexes:
        await base.execute(statement)
    await base.execute("VACUUM ANALYZE")


def duck(now: int) -> Path:
    """The DuckDB copy: columns of the same rows, without indexes, as it likes them."""
    path = FOLDER / "duck.db"
    if not _is_made(path):
        with duckdb.connect(str(path)) as base:
            for table in tables(now):
                base.execute(f"CREATE TABLE {table.name} AS {select(table, SERIES, 'JSON')}")
        _made(path)
    return path


def _is_made(path: Path) -> bool:
    """Whether it is there in this version; what is old or half made goes."""
    mark = path.with_suffix(".made")
    if mark.exists() and mark.read_text() == VERSION:
        return True
    FOLDER.mkdir(parents=True, exist_ok=True)
    for each in (path, *FOLDER.glob(f"{path.name}-*")):
        each.unlink(missing_ok=True)
    return False


def _made(path: Path) -> None:
    path.with_suffix(".made").write_text(VERSION)
