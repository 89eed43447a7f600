"""Tortoise's asyncpg client with the same time limit as the SQLite one."""

import asyncio
from collections.abc import Awaitable
from typing import Any, TypeVar

from tortoise.backends.asyncpg.client import AsyncpgDBClient
from tortoise.backends.base_postgres.client import translate_exceptions

from domain.core.batches import batches
from domain.core.errors import TooSlowError
from domain.core.reading import seconds_allowed

T = TypeVar("T")
# So many rows at a time are made into dicts.
PAGE = 2_000


async def _limited(call: Awaitable[T]) -> T:
    """asyncpg cancels the query on the server when its task is cancelled."""
    seconds = seconds_allowed.get()
    try:
        async with asyncio.timeout(seconds):
            return await call
    except TimeoutError:
        raise TooSlowError(seconds=seconds or 0) from None


class Client(AsyncpgDBClient):
    """The client of all three aliases."""

    async def execute_query(
        self, query: str, values: list[Any] | None = None
    ) -> tuple[int, list[Any]]:
        return await _limited(super().execute_query(query, values))

    async def execute_query_dict(
        self, query: str, values: list[Any] | None = None
    ) -> list[dict[str, Any]]:
        rows = await _limited(self._fetched(query, values or []))
        found: list[dict[str, Any]] = []
        for page in batches(rows, PAGE):
            found += map(dict, page)
            if len(found) < len(rows):
                # Others are answered between two pages.
                await asyncio.sleep(0)
        return found

    @translate_exceptions
    async def _fetched(self, query: str, values: list[Any]) -> list[Any]:
        async with self.acquire_connection() as connection:
            self.log.debug("%s: %s", query, values)
            rows: list[Any] = await connection.fetch(query, *values)
            return rows


client_class = Client
