"""Tortoise's SQLite client with a limit that stops the query and writers that queue early."""

import asyncio
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import aiosqlite
from tortoise.backends.base.client import (
    NestedTransactionContext,
    TransactionalDBClient,
    TransactionContext,
)
from tortoise.backends.sqlite.client import (
    SqliteClient,
    SqliteTransactionContext,
    SqliteTransactionWrapper,
    translate_exceptions,
)
from tortoise.connection import get_connections
from tortoise.exceptions import OperationalError, TransactionManagementError

from bot.database.turnstile import Turnstile
from domain.core import buckets
from domain.core.errors import TooSlowError
from domain.core.reading import seconds_allowed
from domain.segments.functions import FUNCTIONS


class Connection(aiosqlite.Connection):
    """A connection whose statement stops when its time is over or its task is cancelled.

    Statements of one connection run one after another, so the one interrupted is our own.
    """

    # Signature and Any are aiosqlite's: every call of it passes through here.
    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        seconds = seconds_allowed.get()
        try:
            async with asyncio.timeout(seconds):
                return await super()._execute(fn, *args, **kwargs)  # type: ignore[no-untyped-call]
        except TimeoutError:
            self._undo()
            raise TooSlowError(seconds=seconds or 0) from None
        except asyncio.CancelledError:
            self._undo()
            raise

    async def execute_counted(self, query: str, values: list[Any]) -> tuple[int, list[Any]]:
        """The rows of a statement, and how many it changed itself, without what triggers wrote."""

        def run() -> tuple[int, list[Any]]:
            before = self._conn.total_changes
            cursor = self._conn.execute(query, values)
            rows = cursor.fetchall()
            changed = self._conn.total_changes - before
            # Told of plain INSERT, UPDATE and DELETE only.
            return (cursor.rowcount if cursor.rowcount >= 0 else changed), rows

        found: tuple[int, list[Any]] = await self._execute(run)
        return found

    async def execute_dicts(self, query: str, values: list[Any] | None) -> list[dict[str, Any]]:
        """The rows of a statement, made in its thread: of many the loop would have to wait."""

        def run() -> list[dict[str, Any]]:
            # Not `map`: the interpreter changes hands between two rounds of Python's own loops.
            return [dict(row) for row in self._conn.execute(query, values or [])]

        found: list[dict[str, Any]] = await self._execute(run)
        return found

    def _undo(self) -> None:
        """Stop the statement, and take back what it belongs to before anybody else comes.

        Nobody waits for that: the thread does it right after the statement, also when the
        transaction's own end is what was cancelled.
        """
        self._conn.interrupt()
        self._tx.put_nowait((None, self._conn.rollback))

    async def _connect(self) -> aiosqlite.Connection:
        try:
            return await super()._connect()
        except sqlite3.Error:
            # Its thread has one more answer to give, to a loop that may be closed by then.
            await asyncio.to_thread(self._thread.join)
            raise


class Counting(SqliteClient):
    """Says of a statement what it changed itself."""

    @translate_exceptions
    async def execute_query(
        self, query: str, values: list[Any] | None = None
    ) -> tuple[int, Sequence[Any]]:
        async with self.acquire_connection() as connection:
            self.log.debug("%s: %s", query, values)
            count, rows = await connection.execute_counted(query, values or [])
            return count or len(rows), rows

    @translate_exceptions
    async def execute_query_dict(
        self, query: str, values: list[Any] | None = None
    ) -> list[dict[str, Any]]:
        async with self.acquire_connection() as connection:
            self.log.debug("%s: %s", query, values)
            found: list[dict[str, Any]] = await connection.execute_dicts(query, values)
            return found


class TransactionWrapper(Counting, SqliteTransactionWrapper):
    """A transaction that asks for the write lock at once: a later upgrade could not wait for it."""

    async def begin(self) -> None:
        try:
            await self._connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            raise TransactionManagementError(error) from error

    async def commit(self) -> None:
        """What can't be written, on a full disk, is taken back: it would stay open for good."""
        try:
            await super().commit()
        except sqlite3.Error as error:
            await self._connection.rollback()
            self._finalized = True
            raise OperationalError(error) from error

    def _in_transaction(self) -> TransactionContext:
        return NestedTransactionContext(TransactionWrapper(self))

    async def execute_script(self, query: str) -> None:
        """One statement at a time: `executescript` would commit what is open."""
        for statement in statements(query):
            await self.execute_query(statement)


def statements(script: str) -> Iterator[str]:
    """The statements of a script."""
    held = ""
    for part in script.split(";"):
        held += f"{part};"
        if sqlite3.complete_statement(held):
            if held.strip(" \n;"):
                yield held
            held = ""


class Transaction(SqliteTransactionContext):
    """Gives the lock back when its beginning fails or is cancelled; Tortoise would keep it."""

    async def __aenter__(self) -> TransactionalDBClient:
        await self._trxlock.acquire()
        try:
            await self.ensure_connection()
            await self.connection.begin()
        except BaseException:
            self._trxlock.release()
            raise
        self.token = get_connections().set(self.connection_name, self.connection)
        client: TransactionalDBClient = self.connection
        return client


class Client(Counting):
    """The client of all three aliases; `query_only` comes with the pragmas."""

    # Any is Tortoise's: whatever the address of a database says.
    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self._lock = Turnstile()

    async def create_connection(self, with_db: bool) -> None:  # noqa: FBT001 - Tortoise's signature
        if self._connection:
            return
        # The limit is for the query that needs it; half an open connection can't be closed in time.
        limit = seconds_allowed.set(None)
        try:
            await self._open(Path(self.filename))
        except BaseException:
            try:
                await self.close()
            finally:
                # Tortoise calls this under its lock and would keep it: the next waits forever.
                if self._lock.locked():
                    self._lock.release()
            raise
        finally:
            seconds_allowed.reset(limit)

    async def _open(self, path: Path) -> None:
        self._connection = await Connection(
            lambda: sqlite3.connect(path, isolation_level=None, cached_statements=512), 1024
        )
        self._connection.row_factory = sqlite3.Row
        for name, (arguments, function) in {**FUNCTIONS, **buckets.FUNCTIONS}.items():
            await self._connection.create_function(name, arguments, function, deterministic=True)
        for pragma, value in self.pragmas.items():
            await (await self._connection.execute(f"PRAGMA {pragma}={value}")).close()

    def _in_transaction(self) -> TransactionContext:
        return Transaction(TransactionWrapper(self), self._lock)


client_class = Client
