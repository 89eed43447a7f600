"""How long the process takes to answer, and what it weighs when nobody writes to it."""

import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import psutil

from bot.sandbox import TOKEN, Telegram
from bot.sandbox.server import SandboxServer
from tests.benchmarks.row import Row

NAME = "start"
TIMES = 5
MEGABYTE = 2**20
# What the first minute of idling shows; it does not fall later.
IDLE_SECONDS = 3
BARKER = str(Path(sys.executable).with_name("barker"))


async def run() -> list[Row]:
    """Commands are started several times, the middle one counts."""
    return [
        against("barker version", await command(BARKER, "version"), "s", 0.3),
        Row(label="import bot.app", value=await command(*python("import bot.app")), unit="s"),
        *await shop(),
    ]


def against(label: str, value: float, unit: str, target: float) -> Row:
    """A row that must not pass a target of the project."""
    return Row(
        label=label, value=value, unit=unit, rival="target", rival_value=target, wanted="<= 1"
    )


def python(line: str) -> tuple[str, ...]:
    """A command that runs one line."""
    return sys.executable, "-c", line


async def command(*words: str) -> float:
    """The median seconds of some runs, after one that warms the disk."""
    await _once(*words)
    return statistics.median([await _once(*words) for _ in range(TIMES)])


async def _once(*words: str) -> float:
    start = time.perf_counter()
    process = await asyncio.create_subprocess_exec(*words, stdout=asyncio.subprocess.DEVNULL)
    if await process.wait():
        raise RuntimeError(f"{words} failed")
    return time.perf_counter() - start


async def shop() -> list[Row]:
    """`barker run` against the sandbox: a new database first, then the same one again."""
    world = Telegram()
    server = SandboxServer(world)
    await server.start()
    try:
        with tempfile.TemporaryDirectory() as folder:
            first, _ = await answer(world, server.address, folder)
            again, memory = await answer(world, server.address, folder)
    finally:
        await server.stop()
    return [
        Row(label="barker run, first answer, new database", value=first, unit="s"),
        against("barker run, first answer", again, "s", 3),
        against("resident memory, idle", memory, "MB", 150),
    ]


async def answer(world: Telegram, address: str, folder: str) -> tuple[float, float]:
    """Seconds from the command to the bot's answer to /start, and megabytes a little later."""
    owner = world.person("owner")
    known = max((message["seq"] for message in owner.messages()), default=0)
    start = time.perf_counter()
    async with running(address, folder) as process:
        owner.start()
        while not any(m["from"] == "bot" for m in owner.messages(known)):
            if process.returncode is not None or time.perf_counter() - start > 30:
                raise RuntimeError((Path(folder) / "log").read_text("utf-8"))
            await asyncio.sleep(0.005)
        seconds = time.perf_counter() - start
        await asyncio.sleep(IDLE_SECONDS)
        return seconds, resident(process.pid) / MEGABYTE


@asynccontextmanager
async def running(address: str, folder: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """The shop as a process of its own, stopped politely."""
    settings = {
        "BARKER_BOT_TOKEN": TOKEN,
        "BARKER_DATABASE_URL": f"sqlite://{folder}/barker.db",
        "BARKER_FILES": f"{folder}/files",
        "BARKER_OWNER_IDS": "1001",
        "BARKER_TELEGRAM_API_URL": address,
        "BARKER_WEB_PORT": "0",
    }
    with (Path(folder) / "log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            BARKER, "run", cwd=folder, env={**os.environ, **settings}, stdout=log, stderr=log
        )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.terminate()
        await asyncio.wait_for(process.wait(), 15)


def resident(pid: int) -> int:
    """Bytes of the process and of those it started."""
    process = psutil.Process(pid)
    family = [process, *process.children(recursive=True)]
    return sum(each.memory_info().rss for each in family)
