"""Lookups by key on the loop's own thread: they take less time than the turn of another thread."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tortoise.backends.sqlite.client import SqliteClient, translate_exceptions

# It holds up everybody, so it never waits for a lock; a reader of a WAL database meets none.
PATIENCE_MILLISECONDS = 50


class Client(SqliteClient):
    """A client that only reads, and waits for nobody."""

    _file: sqlite3.Connection | None = None

    async def create_connection(self, with_db: bool) -> None:  # noqa: FBT001 - Tortoise's signature
        self._opened()

    async def close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    @translate_exceptions
    async def execute_query(
        self, query: str, values: list[Any] | None = None
    ) -> tuple[int, Sequence[Any]]:
        rows = self._opened().execute(query, values or []).fetchall()
        return len(rows), rows

    async def execute_query_dict(
        self, query: str, values: list[Any] | None = None
    ) -> list[dict[str, Any]]:
        _, rows = await self.execute_query(query, values)
        return [dict(row) for row in rows]

    def _opened(self) -> sqlite3.Connection:
        if self._file is None:
            self._file = sqlite3.connect(Path(self.filename), isolation_level=None)
            self._file.row_factory = sqlite3.Row
            wanted = {**self.pragmas, "busy_timeout": PATIENCE_MILLISECONDS}
            # The log mode is a property of the file, set by those who write.
            wanted.pop("journal_mode", None)
            for pragma, value in wanted.items():
                self._file.execute(f"PRAGMA {pragma}={value}")
        return self._file


client_class = Client
