"""Up, down and up again; the steps, the models and a fresh build say the same."""

import os
import pkgutil
import shutil
from functools import partial
from pathlib import Path

import pytest
from tortoise.context import TortoiseContext
from tortoise.migrations.autodetector import MigrationAutodetector

import migrations
from bot.config import Settings
from bot.database import migrate, orm_config, pending, sqlite_path
from domain import models
from tests.migrations.schema import Row, fill, opened, rows, tables
from tests.postgres import FOLDER, PostgresServer, alone

STEPS = sorted(info.name for info in pkgutil.iter_modules(migrations.__path__))
ZERO = "__first__"


@pytest.fixture
async def empty(engine: str, tmp_path: Path, request: pytest.FixtureRequest) -> Settings:
    """A database without a table."""
    if engine == "sqlite":
        return Settings(database_url=f"sqlite://{tmp_path / 'empty.db'}")
    server: PostgresServer = request.getfixturevalue("postgres_server")
    return Settings(database_url=await server.new_database())


@pytest.fixture
async def before(
    engine: str, step: int, tmp_path: Path, request: pytest.FixtureRequest
) -> Settings:
    """A database of its own in front of a step; the way there is gone once in a run."""
    if engine == "sqlite":
        path = tmp_path / "before.db"
        shutil.copy(await _file_at(step - 1), path)
        return Settings(database_url=f"sqlite://{path}")
    server: PostgresServer = request.getfixturevalue("postgres_server")
    name = "template1"
    for number, each in enumerate(STEPS[:step]):
        name = await server.template(f"step-{number}", partial(_reach, each), name)
    return Settings(database_url=await server.new_database(name))


async def _reach(step: str, address: str) -> None:
    assert await migrate(Settings(database_url=address), step) == [step]


async def _file_at(number: int) -> Path:
    """The SQLite file with that step taken; the workers share it."""
    folder = Path(os.environ[FOLDER])
    before: Path | None = None
    with alone(folder):
        for place, step in enumerate(STEPS[: number + 1]):
            path = folder / f"step-{place}.db"
            if not path.exists():
                part = path.with_suffix(".part")
                if before is not None:
                    shutil.copy(before, part)
                await _reach(step, f"sqlite://{part}")
                part.replace(path)
            before = path
    assert before is not None
    return before


def common(before: dict[str, list[Row]], after: dict[str, list[Row]]) -> dict[str, list[Row]]:
    """The rows of `before` as far as `after` has their tables and columns."""
    return {
        name: [{key: row[key] for key in row if key in after[name][0]} for row in before[name]]
        for name in before
        if after.get(name)
    }


async def test_a_fresh_build_has_the_migrated_schema(empty: Settings, settings: Settings) -> None:
    async with opened(settings) as connection:
        fresh = await tables(connection)
    assert await migrate(empty, STEPS[-1]) == STEPS
    async with opened(empty) as connection:
        migrated = await tables(connection)

    assert migrated.keys() == fresh.keys()
    for name, table in fresh.items():
        assert migrated[name] == table, name


async def test_models_and_migrations_agree() -> None:
    config = orm_config(Settings(database_url="sqlite://:memory:"))
    async with TortoiseContext() as context:
        await context.init(config=config)
        assert context.apps is not None
        changes = await MigrationAutodetector(context.apps, config["apps"]).changes()

    assert [change.name for change in changes] == []


async def test_every_declared_index_is_there(settings: Settings) -> None:
    async with opened(settings) as connection:
        found = await tables(connection)

    for name in models.__all__:
        told = getattr(models, name)._meta
        have = {columns for columns, _ in found[told.db_table].indexes}
        unique = {columns for columns, is_unique in found[told.db_table].indexes if is_unique}
        for declared in told.indexes:
            fields = declared if isinstance(declared, tuple) else tuple(declared.field_names)
            # What stands in brackets is no column, and the catalogues don't name it.
            columns = tuple(each for each in fields if "(" not in each)
            named = {tuple(filter(None, each)) for each in have}
            assert column_names(told, columns) in named, (name, fields)
        for fields in told.unique_together:
            assert column_names(told, fields) in unique, (name, fields)


def column_names(told: object, fields: tuple[str, ...]) -> tuple[str, ...]:
    known = getattr(told, "fields_map", {})
    return tuple(known[each].source_field or each for each in fields)


async def test_down_to_nothing_and_up_again(settings: Settings) -> None:
    async with opened(settings) as connection:
        before = await tables(connection)
        await fill(connection)

    assert sorted(await migrate(settings, ZERO), reverse=True) == list(reversed(STEPS))
    async with opened(settings) as connection:
        assert await tables(connection) == {}
    assert await pending(settings) == STEPS
    assert await migrate(settings) == STEPS
    async with opened(settings) as connection:
        assert await tables(connection) == before
    assert await pending(settings) == []


@pytest.mark.parametrize("step", range(1, len(STEPS)))
async def test_a_step_keeps_the_rows_both_ways(before: Settings, step: int) -> None:
    """Every table has a row before the step; it is the same after it, and after its way back."""
    after = STEPS[step]
    async with opened(before) as connection:
        await fill(connection)
        old = await rows(connection)
        schema = await tables(connection)
    assert schema

    assert await migrate(before, after) == [after]
    async with opened(before) as connection:
        new = await rows(connection)
    assert common(old, new) == common(new, common(old, new))
    assert [name for name in old if not new.get(name)] == []

    assert await migrate(before, STEPS[step - 1]) == [after]
    async with opened(before) as connection:
        assert await rows(connection) == old
        assert await tables(connection) == schema


async def test_every_table_was_filled(settings: Settings) -> None:
    async with opened(settings) as connection:
        await fill(connection)
        found = await rows(connection)

    assert {name for name, held in found.items() if len(held) != 1} == set()
    assert {getattr(models, name)._meta.db_table for name in models.__all__} <= found.keys()


async def test_nothing_to_do_is_done_fast_and_copies_nothing(settings: Settings) -> None:
    assert await migrate(settings) == []
    path = sqlite_path(settings)
    if path is not None:
        assert list(Path(path).parent.glob("*.before-*")) == []
