"""Running a compiled statement: on the `heavy` connection, with a time limit that stops it."""

from typing import Any

from tortoise.connection import get_connection

from domain.core.reading import on
from domain.segments.sql import Sql

LONGEST_SECONDS = 15


async def rows(statement: Sql, seconds: float = LONGEST_SECONDS) -> list[dict[str, Any]]:
    """The rows of one SELECT. Raises TooSlowError when it takes longer than `seconds`."""
    with on("heavy", seconds=seconds):
        connection = get_connection("heavy")
        is_numbered = connection.capabilities.dialect == "postgres"
        text = statement.numbered() if is_numbered else statement.text
        return await connection.execute_query_dict(text, list(statement.values))
