"""A consistent copy of the database while the bot works: one file, whole or not there at all."""

import contextlib
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bot.config import Settings
from bot.database import sqlite_path
from bot.refusal import RefusalError

BUSY_SECONDS = 30
DUMP_SECONDS = 6 * 3600


def back_up(settings: Settings, target: Path, *, force: bool = False) -> int:
    """Write the copy and return its size in bytes; raises RefusalError, and then writes nothing.

    SQLite gives a database file to start from; PostgreSQL an archive for `pg_restore`.
    """
    source = sqlite_path(settings)
    if source is not None and not Path(source).is_file():
        raise RefusalError("cli-backup-nothing", file=source)
    if target.exists() and (not force or _is_same(target, source)):
        raise RefusalError("cli-backup-exists", file=str(target))
    try:
        with _replacing(target) as part:
            if source is None:
                _dump(settings.database_url, part)
            else:
                _copy(Path(source), part)
    except OSError as error:
        raise RefusalError(
            "cli-file-trouble", file=str(target), reason=str(error.strerror)
        ) from error
    return target.stat().st_size


def _is_same(target: Path, source: str | None) -> bool:
    return source is not None and target.samefile(source)


@contextlib.contextmanager
def _replacing(target: Path) -> Iterator[Path]:
    """A file beside the target, for its owner only, that takes the name when it is on the disk."""
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        part.touch(mode=0o600)
        yield part
        _settle(part)
        part.replace(target)
        _settle(target.parent)
    finally:
        part.unlink(missing_ok=True)


def _settle(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _copy(source: Path, part: Path) -> None:
    # rw, not ro: a reader of a WAL database shares its index file with the bot.
    address = f"{source.absolute().as_uri()}?mode=rw"
    try:
        with (
            contextlib.closing(sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS)) as live,
            contextlib.closing(sqlite3.connect(part)) as copy,
        ):
            # All pages in one step: one moment of the shop, and writers need not wait in WAL mode.
            live.backup(copy)
            # The copy is one file, it needs no log beside it.
            copy.execute("PRAGMA journal_mode = DELETE")
            (verdict,) = copy.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.Error as error:
        raise RefusalError("cli-backup-failed", reason=str(error)) from error
    if verdict != "ok":
        raise RefusalError("cli-backup-failed", reason=str(verdict))


def _dump(address: str, part: Path) -> None:
    program = shutil.which("pg_dump")
    if program is None:
        raise RefusalError("cli-backup-no-pg-dump")
    parts = urlsplit(address)
    # The password goes by the environment, words of a command are seen by everybody.
    secret = {"PGPASSWORD": unquote(parts.password)} if parts.password else {}
    command = [program, "--format=custom", "--no-password", f"--file={part}"]
    command += [f"--host={parts.hostname}", f"--port={parts.port or 5432}"]
    command += [f"--username={unquote(parts.username)}"] if parts.username else []
    command += [f"--dbname={parts.path.lstrip('/')}"]
    done = subprocess.run(  # noqa: S603 - the words are ours, no shell reads them
        command, env=secret, capture_output=True, text=True, timeout=DUMP_SECONDS, check=False
    )
    if done.returncode:
        raise RefusalError("cli-backup-failed", reason=" ".join(done.stderr.split()))
