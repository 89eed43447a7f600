"""Copies of a database that is being written, and of a PostgreSQL one."""

import sqlite3
import subprocess
import threading
from pathlib import Path

import pytest

from bot.backup import back_up
from bot.config import Settings
from bot.refusal import RefusalError
from tests.postgres.server import programs

PROGRAMS = programs()


def fill(path: Path, stop: threading.Event) -> None:
    """Move money between two accounts for as long as the copy is made."""
    database = sqlite3.connect(path, timeout=30)
    while not stop.is_set():
        with database:
            database.execute("UPDATE account SET sum = sum - 1 WHERE id = 1")
            database.execute("UPDATE account SET sum = sum + 1 WHERE id = 2")
    database.close()


def test_copy_is_one_moment_while_the_bot_writes(tmp_path: Path) -> None:
    path, stop = tmp_path / "barker.db", threading.Event()
    database = sqlite3.connect(path)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("CREATE TABLE account (id INTEGER PRIMARY KEY, sum INTEGER, more BLOB)")
    database.execute("INSERT INTO account VALUES (1, 0, zeroblob(5000000)), (2, 0, '')")
    database.commit()
    writer = threading.Thread(target=fill, args=(path, stop))
    writer.start()
    try:
        sums = [copied_sums(path, tmp_path / f"copy{n}.db") for n in range(5)]
    finally:
        stop.set()
        writer.join()
        database.close()

    assert all(one + two == 0 for one, two in sums)
    assert len(set(sums)) > 1
    assert not list(tmp_path.glob("copy*-wal"))


def copied_sums(path: Path, target: Path) -> tuple[int, int]:
    back_up(Settings(database_url=f"sqlite://{path}"), target)
    copy = sqlite3.connect(target)
    rows = copy.execute("SELECT sum FROM account ORDER BY id").fetchall()
    copy.close()
    return rows[0][0], rows[1][0]


def test_a_file_that_is_no_database_is_not_copied(tmp_path: Path) -> None:
    path, target = tmp_path / "barker.db", tmp_path / "copy.db"
    path.write_bytes(b"no database at all" * 100)

    with pytest.raises(RefusalError) as caught:
        back_up(Settings(database_url=f"sqlite://{path}"), target)

    assert caught.value.text == "cli-backup-failed"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.postgres
def test_postgres_is_dumped_and_can_be_restored(
    postgres_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(PROGRAMS))
    target = tmp_path / "shop.dump"

    size = back_up(Settings(database_url=postgres_url), target)

    listed = subprocess.run(
        [PROGRAMS / "pg_restore", "--list", target], capture_output=True, text=True, check=True
    )
    assert size == target.stat().st_size
    assert "TABLE DATA public customer" in listed.stdout


@pytest.mark.parametrize("path", ["/nowhere", str(PROGRAMS)])
def test_a_dump_that_fails_is_a_sentence_without_the_password(
    path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", path)

    with pytest.raises(RefusalError) as caught:
        # Nobody listens on this port.
        back_up(Settings(database_url="postgres://u:staple@127.0.0.1:9/shop"), tmp_path / "x")

    assert caught.value.text == (
        "cli-backup-no-pg-dump" if path == "/nowhere" else "cli-backup-failed"
    )
    assert "staple" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []
