"""Tortoise's asyncpg client with the same time limit as the SQLite one."""

import asyncio
from collections.abc import Awaitable
from typing import Any, TypeVar

from tortoise.backends.asyncpg.client import AsyncpgDBClient

from domain.core.errors import TooSlowError
from domain.core.reading import seconds_allowed

T = TypeVar("T")


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
        return await _limited(super().execute_query_dict(query, values))


client_class = Client
