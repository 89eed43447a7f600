"""Many rows at once on both engines: looked up by lists, written under numbers reserved before.

Inside one transaction of `default`. Rows get their ids here, so lines know their order's id
without asking for it back.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import orjson
from tortoise.backends.base.client import BaseDBAsyncClient

RowValues = Sequence[Any]


class Tables:
    """The writing side of an import; every statement is prepared once per shape."""

    def __init__(self, connection: BaseDBAsyncClient) -> None:
        self._connection = connection
        self._is_sqlite = connection.capabilities.dialect == "sqlite"

    def _mark(self, place: int) -> str:
        return "?" if self._is_sqlite else f"${place}"

    async def insert(self, table: str, columns: Sequence[str], rows: Sequence[RowValues]) -> None:
        """Insert the rows, in the order of `columns`."""
        if not rows:
            return
        names = ", ".join(f'"{column}"' for column in columns)
        marks = ", ".join(self._mark(place) for place in range(1, len(columns) + 1))
        await self._connection.execute_many(
            f'INSERT INTO "{table}" ({names}) VALUES ({marks})',  # noqa: S608 - our own names
            [list(row) for row in rows],
        )

    async def pour(self, table: str, columns: Sequence[str], rows: Sequence[RowValues]) -> None:
        """Insert rows that nothing can refuse, by the thousand: COPY where there is one."""
        if self._is_sqlite:
            await self.insert(table, columns, rows)
        elif rows:
            async with self._connection.acquire_connection() as raw:
                await raw.copy_records_to_table(table, records=rows, columns=columns)

    async def update(self, table: str, columns: Sequence[str], rows: Sequence[RowValues]) -> None:
        """Update rows by id; each row is the values of `columns` and then the id."""
        if not rows:
            return
        sets = ", ".join(f'"{name}" = {self._mark(n)}' for n, name in enumerate(columns, 1))
        await self._connection.execute_many(
            f'UPDATE "{table}" SET {sets} WHERE id = {self._mark(len(columns) + 1)}',  # noqa: S608
            [list(row) for row in rows],
        )

    async def delete(self, table: str, column: str, values: Sequence[int]) -> None:
        """Delete the rows whose `column` is one of the numbers."""
        if values:
            await self._connection.execute_query(
                f'DELETE FROM "{table}" WHERE "{column}" {self._in(1, "bigint")}',  # noqa: S608
                [self._list(values)],
            )

    async def find(
        self, table: str, columns: str, shop_id: int, column: str, values: Iterable[Any]
    ) -> list[tuple[Any, ...]]:
        """The rows of the shop whose `column` is one of the texts or numbers."""
        wanted = list(dict.fromkeys(values))
        if not wanted:
            return []
        kind = "bigint" if isinstance(wanted[0], int) else "text"
        _, rows = await self._connection.execute_query(
            f'SELECT {columns} FROM "{table}" WHERE shop_id = {self._mark(1)}'  # noqa: S608
            f' AND "{column}" {self._in(2, kind)}',
            [shop_id, self._list(wanted)],
        )
        return [tuple(row) for row in rows]

    async def identities(self, shop_id: int, kind: str, values: Iterable[str]) -> dict[str, int]:
        """Value to customer, for one kind of identity."""
        wanted = list(dict.fromkeys(values))
        if not wanted:
            return {}
        _, rows = await self._connection.execute_query(
            f"SELECT value, customer_id FROM identity WHERE shop_id = {self._mark(1)}"  # noqa: S608
            f" AND kind = {self._mark(2)} AND value {self._in(3, 'text')}",
            [shop_id, kind, self._list(wanted)],
        )
        return {row[0]: row[1] for row in rows}

    async def reserve(self, table: str, count: int) -> list[int]:
        """Ids nobody else will get."""
        if not count:
            return []
        if not self._is_sqlite:
            _, rows = await self._connection.execute_query(
                "SELECT nextval(pg_get_serial_sequence($1, 'id')) FROM generate_series(1, $2)",
                [f'"{table}"', count],
            )
            return [row[0] for row in rows]
        # The write lock is ours, and SQLite remembers the largest id ever given.
        _, rows = await self._connection.execute_query(
            "SELECT seq FROM sqlite_sequence WHERE name = ?", [table]
        )
        last = rows[0][0] if rows else 0
        return list(range(last + 1, last + count + 1))

    def _in(self, place: int, kind: str) -> str:
        if self._is_sqlite:
            return "IN (SELECT value FROM json_each(?))"
        return f"= ANY(${place}::{kind}[])"

    def _list(self, values: Sequence[int | str]) -> str | list[int | str]:
        return orjson.dumps(list(values)).decode() if self._is_sqlite else list(values)
