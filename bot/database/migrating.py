"""Migrations: what is pending, a backup of the SQLite file, then all steps or none of them."""

import gc
import os
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from tortoise import Tortoise
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.connection import get_connection
from tortoise.migrations.executor import MigrationTarget
from tortoise.transactions import in_transaction
from tortoise.utils import generate_schema_for_client

from bot.config import Settings
from bot.database.connections import orm_config, sqlite_path
from bot.database.replaying import Executor
from domain.segments.keeping import watching

LATEST = "__latest__"
STEPS = "migrations"
NOTES = "tortoise_migrations"
SELDOM = (200_000, 3, 2)


class OrphansError(RuntimeError):
    """A step would have left rows whose parent is gone; the database is as it was."""


async def migrate(settings: Settings, target: str = LATEST, *, steps: str = STEPS) -> list[str]:
    """Bring the schema to `target`, up or down, and return the steps taken.

    An SQLite file with tables is copied beside itself first (`barker.db.before-<step>`). Foreign
    keys are off meanwhile: a remade table would otherwise take its children with it. The steps and
    the notes that they were taken are one transaction, so a crash leaves the old database. Where
    there is no table yet, all of them are made at once as the models say.
    """
    goal = [MigrationTarget(app_label="shop", name=target)]
    async with _opened(settings, steps) as apps:
        executor = Executor(get_connection("default"), apps)
        plan = [step.migration.name for step in await executor.plan(goal)]
        if plan:
            _back_up(settings, plan[0])
            # Makes the table of notes: what is asked for and is not there ends a transaction.
            await executor.migrate([])
            async with in_transaction("default") as connection:
                await watching.take_down(connection)
                if target == LATEST and steps == STEPS and not await _has_tables(connection):
                    await _build(Executor(connection, apps), plan)
                else:
                    with _seldom_collected():
                        await Executor(connection, apps).migrate(goal)
                await _check_parents(connection)
        if target == LATEST and steps == STEPS:
            async with in_transaction("default") as connection:
                await watching.put_up(connection)
        return plan


async def pending(settings: Settings, *, steps: str = STEPS) -> list[str]:
    """The migrations this database has not seen."""
    async with _opened(settings, steps) as apps:
        executor = Executor(get_connection("default"), apps)
        plan = await executor.plan([MigrationTarget(app_label="shop", name=LATEST)])
        return [step.migration.name for step in plan]


@asynccontextmanager
async def _opened(settings: Settings, steps: str) -> AsyncIterator[dict[str, dict[str, object]]]:
    config = orm_config(settings)
    config["apps"]["shop"]["migrations"] = steps
    for connection in config["connections"].values():
        if "foreign_keys" in connection["credentials"]:
            connection["credentials"]["foreign_keys"] = "OFF"
    await Tortoise.init(config=config, _enable_global_fallback=True)
    try:
        yield config["apps"]
    finally:
        await Tortoise.close_connections()


async def _has_tables(connection: BaseDBAsyncClient) -> bool:
    if connection.capabilities.dialect == "sqlite":
        tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    else:
        tables = "SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()"
    _, rows = await connection.execute_query(tables)
    return any(row["name"] != NOTES for row in rows)


async def _build(executor: Executor, plan: list[str]) -> None:
    """The whole schema in one go; the steps to it are only noted."""
    await generate_schema_for_client(executor.connection, safe=False)
    for step in plan:
        await executor.recorder.record_applied("shop", step)


@contextmanager
def _seldom_collected() -> Iterator[None]:
    """Look for garbage seldom: every operation copies all models, and the search walks over them.

    Not at all would be the fastest, but a machine with 1 GB has no room for all the copies.
    """
    before = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


async def _check_parents(connection: BaseDBAsyncClient) -> None:
    if connection.capabilities.dialect != "sqlite":
        return
    _, rows = await connection.execute_query("PRAGMA foreign_key_check")
    if rows:
        raise OrphansError(", ".join(sorted({str(row["table"]) for row in rows})))


def _back_up(settings: Settings, step: str) -> None:
    path = sqlite_path(settings)
    if path is None or not Path(path).exists() or not Path(path).stat().st_size:
        return
    moment = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    copy = Path(f"{path}.before-{step}-{moment}")
    part = copy.with_name(f"{copy.name}.part")
    part.touch(mode=0o600)
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(part)) as target:
        source.backup(target)
    with part.open("rb") as written:
        os.fsync(written.fileno())
    # A name without ".part" is a whole copy, whenever the machine has stopped.
    part.replace(copy)
