"""The process for arithmetic: answers, its own failures, slow ones, killed ones, orphans."""

import asyncio
import os
import signal
import sys
import time
from pathlib import Path

import psutil
import pytest

from bot.pool import ProcessPool
from domain.core.ports import ComputingError


def half(number: int) -> float:
    """A task that fails by itself for nought."""
    return 1 / number


def sleepy(seconds: float) -> float:
    """A task that takes its time."""
    time.sleep(seconds)
    return seconds


def dying() -> None:
    """A task that takes its process along."""
    os.kill(os.getpid(), signal.SIGKILL)


async def _is_gone(pid: int) -> bool:
    for _ in range(200):
        if not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
            return True
        await asyncio.sleep(0.05)
    return False


async def test_answers_and_failures_come_through_from_one_process() -> None:
    async with ProcessPool() as pool:
        assert await pool.run(half, 2) == 0.5
        first = pool.pid
        with pytest.raises(ZeroDivisionError):
            await pool.run(half, 0)
        assert list(await asyncio.gather(pool.run(half, 4), pool.run(half, 8))) == [0.25, 0.125]
        assert pool.pid == first != os.getpid()
        assert psutil.Process(first).nice() > 0
    assert await _is_gone(first)


async def test_slow_task_is_killed_and_the_next_one_has_a_new_process() -> None:
    async with ProcessPool() as pool:
        await pool.run(half, 2)
        first = pool.pid
        with pytest.raises(ComputingError) as refused:
            await pool.run(sleepy, 60.0, seconds=0.1)
        assert refused.value.reason == "slow"
        assert await _is_gone(first)
        assert await pool.run(half, 2) == 0.5


async def test_task_of_one_who_left_does_not_go_on() -> None:
    async with ProcessPool() as pool:
        await pool.run(half, 2)
        first = pool.pid
        asked = asyncio.create_task(pool.run(sleepy, 60.0))
        await asyncio.sleep(0.2)
        asked.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asked
        assert await _is_gone(first)
        assert await pool.run(half, 4) == 0.25


async def test_dead_process_is_told_after_the_second_time() -> None:
    async with ProcessPool() as pool:
        with pytest.raises(ComputingError) as refused:
            await pool.run(dying)
        assert refused.value.reason == "died"
        assert await pool.run(half, 2) == 0.5


async def test_process_ends_after_an_idle_while() -> None:
    async with ProcessPool(idle_seconds=0.1) as pool:
        await pool.run(half, 2)
        assert await _is_gone(pool.pid or 2**22)
        assert await pool.run(half, 2) == 0.5


ORPHAN = """
import asyncio, os, signal
from bot.pool import ProcessPool
from tests.test_pool import half

async def main():
    async with ProcessPool() as pool:
        await pool.run(half, 2)
        print(pool.pid, flush=True)
        os.kill(os.getpid(), signal.SIGKILL)

if __name__ == "__main__":
    asyncio.run(main())
"""


async def test_process_goes_when_the_bot_was_killed(tmp_path: Path) -> None:
    script = tmp_path / "orphan.py"
    script.write_text(ORPHAN)
    bot = await asyncio.create_subprocess_exec(
        sys.executable,
        script,
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
        stdout=asyncio.subprocess.PIPE,
    )
    said, _ = await bot.communicate()
    assert bot.returncode == -signal.SIGKILL
    assert await _is_gone(int(said))
