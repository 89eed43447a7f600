"""How long the loop stands still while a shop of 100,000 people is worked on, on either engine."""

import asyncio
import json
import sys
from datetime import UTC, datetime

from tests.benchmarks import verdict_shop
from tests.benchmarks.bench_sending import postgres, sqlite
from tests.benchmarks.row import Row, limit

NAME = "pauses"
PAUSE = 50


async def run() -> list[Row]:
    """Each work as the process has it: settled, on its loop."""
    rows = []
    for engine, opened in (("SQLite", sqlite), ("PostgreSQL", postgres)):
        async with opened() as url:
            await verdict_shop.fill(url, datetime.now(UTC))
            found = await _told(url)
        for work, told in found.items():
            label = f"longest pause of the loop: {work}, {told['seconds']:.1f} s, {engine}"
            rows.append(limit(label, told["pause"], "ms", PAUSE))
    return rows


async def _told(url: str) -> dict[str, dict[str, float]]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.benchmarks.pauses_run", url),
        stdout=asyncio.subprocess.PIPE,
    )
    said, _ = await process.communicate()
    found: dict[str, dict[str, float]] = json.loads(said)
    return found
