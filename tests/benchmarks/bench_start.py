"""How long the process takes to answer, and what it weighs when nobody writes to it."""

import asyncio
import contextlib
import os
import socket
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
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
        *await sample(),
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


async def sample() -> list[Row]:
    """`barker demo` as a person meets it: the page, /start, the answer; made first, then warm."""
    with tempfile.TemporaryDirectory() as folder:
        first, again = await demo(folder), await demo(folder)
    return [
        against("barker demo, first answer, sample shop made", first, "s", 20),
        against("barker demo, first answer", again, "s", 3),
    ]


async def demo(folder: str) -> float:
    """Seconds from the command to the bot's answer in the chat of the page."""
    port = free_port()
    start = time.perf_counter()
    async with started(folder, {}, "demo", "--port", str(port)), aiohttp.ClientSession() as page:
        chat = f"http://127.0.0.1:{port}/sandbox/people/customer"
        while True:
            if time.perf_counter() - start > 60:
                raise RuntimeError((Path(folder) / "log").read_text("utf-8"))
            with contextlib.suppress(aiohttp.ClientConnectionError):
                await page.post(f"{chat}/start", json={"payload": ""})
                break
            await asyncio.sleep(0.01)
        seq = 0
        while True:
            async with page.get(f"{chat}/messages", params={"since": seq, "wait": 30}) as answer:
                messages = await answer.json()
            if any(message["from"] == "bot" for message in messages):
                return time.perf_counter() - start
            seq = max(message["seq"] for message in messages)


@asynccontextmanager
async def running(address: str, folder: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """The shop with these surroundings."""
    settings = {
        "BARKER_BOT_TOKEN": TOKEN,
        "BARKER_DATABASE_URL": f"sqlite://{folder}/barker.db",
        "BARKER_FILES": f"{folder}/files",
        "BARKER_OWNER_IDS": "1001",
        "BARKER_TELEGRAM_API_URL": address,
        "BARKER_WEB_PORT": "0",
    }
    async with started(folder, settings, "run") as process:
        yield process


@asynccontextmanager
async def started(
    folder: str, settings: Mapping[str, str], *words: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    """A command of its own process in that folder, stopped politely."""
    with (Path(folder) / "log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            BARKER, *words, cwd=folder, env={**os.environ, **settings}, stdout=log, stderr=log
        )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.terminate()
        await asyncio.wait_for(process.wait(), 15)


def free_port() -> int:
    """A port that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def resident(pid: int) -> int:
    """Bytes of the process and of those it started."""
    process = psutil.Process(pid)
    family = [process, *process.children(recursive=True)]
    return sum(each.memory_info().rss for each in family)
