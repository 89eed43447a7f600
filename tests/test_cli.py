"""The commands as a person types them: what they say, in which language, with which exit code."""

import asyncio
import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from bot.config import Settings
from bot.database import migrate

PATH = {"PATH": os.defpath}
RU = {"LANG": "ru_RU.UTF-8"}


def barker(folder: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", *words],
        cwd=folder,
        env={**PATH, "PYTHONPATH": str(Path(__file__).parent.parent), **variables},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def with_rows(path: Path) -> Path:
    asyncio.run(migrate(Settings(database_url=f"sqlite://{path}")))
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE cat AS SELECT 'Мурка' AS name")
    database.close()
    return path


def test_version_is_one_line(tmp_path: Path) -> None:
    done = barker(tmp_path, "version")

    assert done.returncode == 0
    assert re.fullmatch(r"barker \d+\.\d+\.\d+\n", done.stdout)


def test_help_speaks_the_language_of_the_terminal(tmp_path: Path) -> None:
    assert "маркетинг магазина" in barker(tmp_path, "--help", **RU).stdout
    assert "the marketing of a shop" in barker(tmp_path, "--help", LC_ALL="C").stdout


def test_a_wrong_setting_is_explained_with_an_example(tmp_path: Path) -> None:
    done = barker(tmp_path, "run", **RU, BARKER_WEB_PORT="http")

    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        "Не запуститься: 1 настройка неверна.",
        "",
        "  BARKER_WEB_PORT=http",
        "    Порт: целое число от 0 до 65535.",
        "    Например: 8080",
    ]


def test_run_without_a_token_says_where_to_get_one(tmp_path: Path) -> None:
    done = barker(tmp_path, "run")

    assert done.returncode == 2
    assert "BARKER_BOT_TOKEN" in done.stderr
    assert "@BotFather" in done.stderr
    assert "Traceback" not in done.stderr


def test_migrate_makes_the_database_and_then_finds_it_current(tmp_path: Path) -> None:
    first, second = barker(tmp_path, "migrate"), barker(tmp_path, "migrate")

    assert "0001_initial" in first.stdout
    assert second.stdout == "The database has the newest version already.\n"


def test_backup_is_a_whole_database_and_not_overwritten(tmp_path: Path) -> None:
    with_rows(tmp_path / "barker.db")

    first = barker(tmp_path, "backup", "copy.db", **RU)
    second = barker(tmp_path, "backup", "copy.db", **RU)
    third = barker(tmp_path, "backup", "copy.db", "--force", **RU)

    assert first.stdout.startswith("Готово: copy.db")
    assert (second.returncode, third.returncode) == (1, 0)
    assert "--force" in second.stderr
    assert (tmp_path / "copy.db").stat().st_mode & 0o077 == 0
    with sqlite3.connect(tmp_path / "copy.db") as copy:
        assert copy.execute("SELECT name FROM cat").fetchall() == [("Мурка",)]
    copy.close()


def test_backup_refuses_to_replace_the_database_itself(tmp_path: Path) -> None:
    path = with_rows(tmp_path / "barker.db")
    size = path.stat().st_size

    done = barker(tmp_path, "backup", "barker.db", "--force")

    assert done.returncode == 1
    assert path.stat().st_size == size


@pytest.mark.parametrize("target", ["copy.db", "no/such/folder/copy.db"])
def test_backup_that_can_not_be_is_a_sentence(tmp_path: Path, target: str) -> None:
    if target != "copy.db":
        with_rows(tmp_path / "barker.db")

    done = barker(tmp_path, "backup", target)

    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert not list(tmp_path.glob("**/*.part"))


def test_import_of_a_missing_file_is_refused_at_once(tmp_path: Path) -> None:
    done = barker(tmp_path, "import", "nothing.csv")

    assert done.returncode == 2
    assert "nothing.csv" in done.stderr
