"""All steps fit into the smallest machine the README names."""

import asyncio
import os
import sys
from pathlib import Path

from tests.migrations.test_migrations import STEPS

# The machine has 1 GB, and other programs too.
ROOM = 600 * 2**10
SCRIPT = """
import asyncio, sys
from pathlib import Path
from bot.config import Settings
from bot.database import migrate
asyncio.run(migrate(Settings(database_url=sys.argv[1]), sys.argv[2]))
# Not ru_maxrss: that of a new process begins with the size of the one that started it.
print(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
"""


async def test_all_steps_need_little_memory(tmp_path: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        SCRIPT,
        f"sqlite://{tmp_path / 'all.db'}",
        STEPS[-1],
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
        stdout=asyncio.subprocess.PIPE,
    )
    said, _ = await process.communicate()

    assert process.returncode == 0
    assert int(said.split()[-1]) < ROOM
