"""A database as it is, read from its own catalogue."""

import dataclasses
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

from tortoise import Tortoise
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.connection import get_connection

from bot.config import Settings
from bot.database import orm_config

NOTES = "tortoise_migrations"
Row = dict[str, object]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Column:
    """One column; `kind` in the words of the engine."""

    kind: str
    is_required: bool


@dataclasses.dataclass(frozen=True, kw_only=True)
class Table:
    """An index is its columns and whether it is unique; a parent is column, table and rule."""

    columns: Mapping[str, Column]
    indexes: frozenset[tuple[tuple[str, ...], bool]]
    parents: frozenset[tuple[str, str, str]]


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[BaseDBAsyncClient]:
    """The writing connection with foreign keys off, so that rows may come in any order."""
    config = orm_config(settings)
    for each in config["connections"].values():
        if "foreign_keys" in each["credentials"]:
            each["credentials"]["foreign_keys"] = "OFF"
    await Tortoise.init(config=config, _enable_global_fallback=True)
    try:
        yield get_connection("default")
    finally:
        await Tortoise.close_connections()


def is_postgres(connection: BaseDBAsyncClient) -> bool:
    return bool(connection.capabilities.dialect == "postgres")


async def asked(connection: BaseDBAsyncClient, query: str) -> list[Any]:
    _, rows = await connection.execute_query(query)
    return [dict(row) for row in rows]


async def tables(connection: BaseDBAsyncClient) -> dict[str, Table]:
    """Everything but the notes of the migrations themselves."""
    if is_postgres(connection):
        names = await asked(
            connection, "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'"
        )
        read = _postgres
    else:
        names = await asked(
            connection,
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
        )
        read = _sqlite
    found = sorted(each["name"] for each in names)
    return {name: await read(connection, name) for name in found if name != NOTES}


async def _sqlite(connection: BaseDBAsyncClient, name: str) -> Table:
    columns = await asked(connection, f'PRAGMA table_info("{name}")')
    parents = await asked(connection, f'PRAGMA foreign_key_list("{name}")')
    indexes = set()
    for index in await asked(connection, f'PRAGMA index_list("{name}")'):
        # A number as the key is the row itself, with or without an index of its own.
        if index["origin"] == "pk":
            continue
        parts = await asked(connection, f'PRAGMA index_info("{index["name"]}")')
        indexes.add((tuple(part["name"] for part in parts), bool(index["unique"])))
    return Table(
        columns={
            each["name"]: Column(kind=_family(each["type"]), is_required=bool(each["notnull"]))
            for each in columns
        },
        indexes=frozenset(indexes),
        parents=frozenset((each["from"], each["table"], each["on_delete"]) for each in parents),
    )


def _family(kind: str) -> str:
    """Every whole number is the same to SQLite."""
    kind = kind.upper()
    return "INT" if kind in {"INTEGER", "BIGINT", "SMALLINT"} else kind


async def _postgres(connection: BaseDBAsyncClient, name: str) -> Table:
    columns = await asked(
        connection,
        "SELECT column_name AS name, data_type, character_maximum_length AS size, is_nullable"
        f" FROM information_schema.columns WHERE table_name = '{name}'",
    )
    indexes = await asked(
        connection,
        "SELECT i.indisunique AS is_unique, ARRAY(SELECT a.attname::text FROM"
        " unnest(i.indkey::int[]) WITH ORDINALITY AS k(number, place) JOIN pg_attribute a"
        " ON a.attrelid = i.indrelid AND a.attnum = k.number ORDER BY k.place) AS parts"
        f" FROM pg_index i WHERE i.indrelid = '\"{name}\"'::regclass",
    )
    parents = await asked(
        connection,
        "SELECT a.attname::text AS own, c.confrelid::regclass::text AS parent,"
        " c.confdeltype::text AS rule FROM pg_constraint c JOIN pg_attribute a"
        " ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]"
        f" WHERE c.contype = 'f' AND c.conrelid = '\"{name}\"'::regclass",
    )
    return Table(
        columns={
            each["name"]: Column(
                kind=f"{each['data_type']}({each['size'] or ''})",
                is_required=each["is_nullable"] == "NO",
            )
            for each in columns
        },
        indexes=frozenset((tuple(each["parts"]), each["is_unique"]) for each in indexes),
        parents=frozenset((each["own"], each["parent"], each["rule"]) for each in parents),
    )


async def fill(connection: BaseDBAsyncClient) -> None:
    """One row in every table: every number is 1, so every child has its parent."""
    script = []
    for name, table in (await tables(connection)).items():
        columns = ", ".join(f'"{column}"' for column in table.columns)
        values = ", ".join(_literal(column.kind) for column in table.columns.values())
        script.append(f'INSERT INTO "{name}" ({columns}) VALUES ({values})')
    if is_postgres(connection):
        # Parents may come after their children.
        script.insert(0, "SET session_replication_role = replica")
    await connection.execute_script(";\n".join(script))


def _literal(kind: str) -> str:
    kind = kind.lower()
    if kind.startswith("bool"):
        return "TRUE"
    if kind.startswith("json"):
        return "'{}'"
    if kind.startswith(("varchar", "text", "character", "char", "bytea")):
        return "'x'"
    if kind.startswith(("timestamp", "date")):
        return "'2026-03-16'"
    return "1"


async def rows(connection: BaseDBAsyncClient) -> dict[str, list[Row]]:
    """All rows of all tables."""
    return {
        name: await asked(connection, f'SELECT * FROM "{name}"')
        for name in await tables(connection)
    }
