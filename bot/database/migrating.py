"""Migrations: what is pending, a backup of the SQLite file, then one step after another."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from tortoise import Tortoise
from tortoise.connection import get_connection
from tortoise.migrations.executor import MigrationExecutor, MigrationTarget

from bot.config import Settings
from bot.database.connections import orm_config, sqlite_path

LATEST = "__latest__"


async def migrate(settings: Settings, target: str = LATEST) -> list[str]:
    """Bring the schema to `target`, up or down, and return the steps taken.

    An SQLite file with tables is copied beside itself first (`barker.db.before-<step>`). Foreign
    keys are off meanwhile: a remade table would otherwise take its children with it.
    """
    executor = await _executor(settings)
    try:
        goal = [MigrationTarget(app_label="shop", name=target)]
        plan = [step.migration.name for step in await executor.plan(goal)]
        if plan:
            _back_up(settings, plan[0])
            await executor.migrate(goal)
        return plan
    finally:
        await Tortoise.close_connections()


async def pending(settings: Settings) -> list[str]:
    """The migrations this database has not seen."""
    executor = await _executor(settings)
    try:
        goal = [MigrationTarget(app_label="shop", name=LATEST)]
        return [step.migration.name for step in await executor.plan(goal)]
    finally:
        await Tortoise.close_connections()


async def _executor(settings: Settings) -> MigrationExecutor:
    config = orm_config(settings)
    for connection in config["connections"].values():
        if "foreign_keys" in connection["credentials"]:
            connection["credentials"]["foreign_keys"] = "OFF"
    await Tortoise.init(config=config, _enable_global_fallback=True)
    return MigrationExecutor(get_connection("default"), config["apps"])


def _back_up(settings: Settings, step: str) -> None:
    path = sqlite_path(settings)
    if path is None or not Path(path).exists() or not Path(path).stat().st_size:
        return
    moment = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    copy = Path(f"{path}.before-{step}-{moment}")
    with sqlite3.connect(path) as source, sqlite3.connect(copy) as target:
        source.backup(target)
    target.close()
    source.close()
