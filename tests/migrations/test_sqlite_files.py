"""What is peculiar to the file: foreign keys off meanwhile, the copy before, a mistake undone."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.config import Settings
from bot.database import migrate, pending
from bot.database.migrating import OrphansError
from bot.database.sqlite import statements

STEPS = "tests.migrations.steps"
FIRST, REMADE, BROKEN = "0001_initial", "0002_longer_name", "0003_orphans"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "barker.db"


@pytest.fixture
def file(path: Path) -> Settings:
    return Settings(database_url=f"sqlite://{path}")


def count(path: Path) -> tuple[int, int]:
    """Parents and children."""
    with closing(sqlite3.connect(path)) as connection:
        (found,) = connection.execute(
            "SELECT (SELECT count(*) FROM parent), (SELECT count(*) FROM child)"
        )
    return tuple(found)


def copies(path: Path) -> list[Path]:
    return sorted(path.parent.glob(f"{path.name}.before-*"))


async def test_a_remade_parent_keeps_its_children(file: Settings, path: Path) -> None:
    await migrate(file, FIRST, steps=STEPS)
    assert await migrate(file, REMADE, steps=STEPS) == [REMADE]
    assert count(path) == (1, 1)
    assert await migrate(file, FIRST, steps=STEPS) == [REMADE]
    assert count(path) == (1, 1)


async def test_the_first_step_has_nothing_to_copy(file: Settings, path: Path) -> None:
    await migrate(file, FIRST, steps=STEPS)
    assert copies(path) == [] or count_tables(copies(path)[0]) == 0


def count_tables(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        (found,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return int(found)


async def test_the_copy_is_the_database_before(file: Settings, path: Path) -> None:
    await migrate(file, FIRST, steps=STEPS)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO parent (id, name) VALUES (2, 'z')")
        connection.commit()
    await migrate(file, REMADE, steps=STEPS)
    (copy,) = [each for each in copies(path) if REMADE in each.name]
    assert count(copy) == (2, 1)
    assert copy.stat().st_mode & 0o077 == 0

    for leftover in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
        leftover.unlink(missing_ok=True)
    shutil.copy(copy, path)
    assert REMADE in await pending(file, steps=STEPS)
    await migrate(file, REMADE, steps=STEPS)
    assert count(path) == (2, 1)


async def test_a_step_that_leaves_orphans_is_undone(file: Settings, path: Path) -> None:
    await migrate(file, REMADE, steps=STEPS)
    with pytest.raises(OrphansError, match="child"):
        await migrate(file, steps=STEPS)
    assert count(path) == (1, 1)
    assert await pending(file, steps=STEPS) == [BROKEN]


async def test_all_steps_of_one_run_or_none(file: Settings, path: Path) -> None:
    await migrate(file, FIRST, steps=STEPS)
    with pytest.raises(OrphansError):
        await migrate(file, steps=STEPS)
    assert await pending(file, steps=STEPS) == [REMADE, BROKEN]


def test_scripts_are_split_where_statements_end() -> None:
    script = "CREATE TABLE a (x TEXT DEFAULT ';'); /* one; two */ SELECT 1;\n\n; SELECT ';'"
    assert [each.strip() for each in statements(script)] == [
        "CREATE TABLE a (x TEXT DEFAULT ';');",
        "/* one; two */ SELECT 1;",
        "SELECT ';';",
    ]
