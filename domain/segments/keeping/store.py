"""Statements of our own on the writing connection, and lists of ids as rows on both engines."""

from collections.abc import Iterable
from typing import Any

import orjson
from tortoise.connection import get_connection

from domain.segments.sql import Sql, sql

# Whoever writes moves of a shop takes this, so that their numbers grow in the order they are seen.
MOVES_LOCK = 7_301


def is_postgres() -> bool:
    """Which of the two engines this is."""
    return bool(get_connection("default").capabilities.dialect == "postgres")


async def run(statement: Sql) -> list[dict[str, Any]]:
    """The rows of a statement that reads, in the open transaction if there is one."""
    return await get_connection("default").execute_query_dict(_text(statement), _values(statement))


async def write(statement: Sql) -> None:
    """A statement that writes."""
    await get_connection("default").execute_query(_text(statement), _values(statement))


def ids_in(people: Iterable[int]) -> Sql:
    """`SELECT ... AS id FROM ...` of a list of any length, which is one value."""
    listed = orjson.dumps(list(people)).decode()
    if is_postgres():
        return sql(
            "SELECT CAST(j.value AS BIGINT) AS id FROM json_array_elements_text(CAST(? AS JSON)) j",
            listed,
        )
    return sql("SELECT j.value AS id FROM json_each(?) j", listed)


async def hold_moves(shop_id: int) -> None:
    """Let nobody else write moves of the shop until the end of the transaction."""
    if is_postgres():
        await write(sql("SELECT pg_advisory_xact_lock(?, ?)", MOVES_LOCK, shop_id))


async def need_not_wait() -> None:
    """Let the transaction end without waiting for the disk.

    The next one that waits for it takes this one along: the log is written in its order.
    """
    if is_postgres():
        await write(Sql("SET LOCAL synchronous_commit = off"))


def _text(statement: Sql) -> str:
    return statement.numbered() if is_postgres() else statement.text


def _values(statement: Sql) -> list[Any]:
    return list(statement.values)
