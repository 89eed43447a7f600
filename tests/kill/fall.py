"""Processes that fall dead at a named step, and whoever waits for them to.

The interpreter's own profiler tells of calls: the product knows nothing of it, and no clock decides
how far it has come.
"""

import asyncio
import os
import signal
import sys
from pathlib import Path
from types import FrameType


def fall(step: str) -> None:
    """From now on: dead at the step.

    `domain.messaging.outbox:settle:2` is SIGKILL as that function is called for the second time.
    """
    module, name, left = step.split(":")
    file = f"{module.replace('.', '/')}.py"
    # A coroutine is entered again after every wait, with the frame it had.
    seen: list[FrameType] = []

    def look(frame: FrameType, event: str, _: object) -> None:
        code = frame.f_code
        if event != "call" or code.co_qualname != name or not code.co_filename.endswith(file):
            return
        if not any(each is frame for each in seen):
            seen.append(frame)
            if len(seen) == int(left):
                os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(look)


async def fallen(worker: str, step: str, tmp_path: Path, *args: str) -> None:
    """Run a program with these arguments until it falls dead at the step."""
    script = tmp_path / "worker.py"
    script.write_text(worker)
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, str(script), *args, step),
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    async with asyncio.timeout(120):
        assert await process.wait() == -signal.SIGKILL
