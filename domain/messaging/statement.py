"""Statements the ORM has no words for, on either engine; reads go where the ORM's would."""

from collections.abc import Iterable
from typing import Any

from tortoise.connection import get_connection

from domain.core.reading import reading
from domain.segments.sql import Sql


def is_postgres() -> bool:
    """Whether the database is a server with several writers."""
    return bool(get_connection("default").capabilities.dialect == "postgres")


async def read(statement: Sql) -> list[dict[str, Any]]:
    """The rows of a SELECT, on the connection of this context."""
    text = statement.numbered() if is_postgres() else statement.text
    connection = get_connection(reading.get())
    return await connection.execute_query_dict(text, list(statement.values))


async def run(statement: Sql) -> list[dict[str, Any]]:
    """The rows a change returns, inside the transaction of this context if there is one."""
    text = statement.numbered() if is_postgres() else statement.text
    return await get_connection("default").execute_query_dict(text, list(statement.values))


async def run_rows(text: str, batch: str, rows: Iterable[Iterable[object]]) -> None:
    """A change for every row, all or none.

    `text` is run once a row; `batch` is the same for PostgreSQL, once for all of them, with a list
    for each of its places.
    """
    if not is_postgres():
        await run_many(text, rows)
    elif columns := [list(column) for column in zip(*rows, strict=True)]:
        await get_connection("default").execute_query(batch, columns)


async def run_many(text: str, rows: Iterable[Iterable[object]]) -> None:
    """The statement once for every row, all or none."""
    values = [list(row) for row in rows]
    if values:
        text = Sql(text).numbered() if is_postgres() else text
        await get_connection("default").execute_many(text, values)
