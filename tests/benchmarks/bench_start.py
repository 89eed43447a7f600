"""How long a command takes to answer, and what the process weighs before it does anything."""

import asyncio
import statistics
import sys
import time
from pathlib import Path

from tests.benchmarks.row import Row

NAME = "start"
TIMES = 5
BARKER = (str(Path(sys.executable).with_name("barker")), "version")


async def run() -> list[Row]:
    """Commands are started several times, the middle one counts."""
    return [
        Row(
            label="barker version",
            value=await seconds(*BARKER),
            unit="s",
            rival="target",
            rival_value=0.3,
            wanted="<= 1",
        ),
    ]


async def seconds(*command: str) -> float:
    """The median of some starts, after one that warms the disk."""
    await _once(*command)
    return statistics.median([await _once(*command) for _ in range(TIMES)])


async def _once(*command: str) -> float:
    start = time.perf_counter()
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.DEVNULL)
    if await process.wait():
        raise RuntimeError(f"{command} failed")
    return time.perf_counter() - start
