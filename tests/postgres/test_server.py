"""The server of the tests: databases of one's own, templates, and an end in every case."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import asyncpg
import pytest

from tests.postgres import PostgresServer

pytestmark = pytest.mark.postgres


async def rows(address: str, query: str) -> list[tuple[object, ...]]:
    connection = await asyncpg.connect(address)
    try:
        return [tuple(row) for row in await connection.fetch(query)]
    finally:
        await connection.close()


async def test_a_template_is_built_once_and_copied(postgres_server: PostgresServer) -> None:
    built = []

    async def build(address: str) -> None:
        built.append(address)
        await rows(address, "CREATE TABLE cats AS SELECT 'Мурка' AS name")

    name = f"cats_{os.getpid()}"
    assert await postgres_server.template(name, build) == name
    assert await postgres_server.template(name, build) == name
    copy = await postgres_server.new_database(name)
    found = await rows(copy, "SELECT name FROM cats")
    await postgres_server.drop(copy)

    assert len(built) == 1
    assert found == [("Мурка",)]
    with pytest.raises(asyncpg.InvalidCatalogNameError):
        await rows(copy, "SELECT 1")


async def test_migrated_database_is_empty_and_current(postgres_url: str) -> None:
    assert await rows(postgres_url, "SELECT count(*) FROM shop") == [(0,)]


def wait_for(fact: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not fact():
        assert time.monotonic() < deadline
        time.sleep(0.05)


@pytest.mark.kill
def test_the_server_goes_when_its_run_is_killed() -> None:
    run = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    folder = Path(tempfile.mkdtemp(prefix="barker-postgres-"))
    command = [sys.executable, "-m", "tests.postgres.server", str(folder), str(run.pid)]
    holder = subprocess.Popen(command)
    try:
        wait_for((folder / "address").exists)
        postmaster = int((folder / "data" / "postmaster.pid").read_text().splitlines()[0])
        run.kill()
        run.wait()
        assert holder.wait(20) == 0
    finally:
        run.kill()
        holder.terminate()
    assert not folder.exists()
    with pytest.raises(ProcessLookupError):
        os.kill(postmaster, 0)
