"""Running a compiled statement: on the `heavy` connection, with a time limit that stops it."""

from typing import Any

from tortoise.connection import get_connection

from domain.core.reading import Alias, on
from domain.segments.sql import Sql

LONGEST_SECONDS = 15


async def rows(
    statement: Sql, seconds: float = LONGEST_SECONDS, alias: Alias = "heavy"
) -> list[dict[str, Any]]:
    """The rows of one SELECT. Raises TooSlowError when it takes longer than `seconds`."""
    with on(alias, seconds=seconds):
        connection = get_connection(alias)
        if connection.capabilities.dialect == "postgres":
            return await connection.execute_query_dict(statement.numbered(), statement.given)
        return await connection.execute_query_dict(statement.text, list(statement.values))
