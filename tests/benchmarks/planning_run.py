"""Plan a campaign for many people in a process of its own: `... DATABASE_URL PEOPLE`.

It prints seconds, seconds of the processor and the growth of memory in MB as JSON.
"""

import asyncio
import json
import sys
import time
from datetime import UTC, datetime

from bot.config import Settings
from bot.database import connected
from bot.loop import new_loop
from domain.campaigns.planning import Planner
from domain.models import Campaign, Delivery
from tests.benchmarks.memory import peak_mb, resident_mb


async def run(url: str, people: int) -> dict[str, float]:
    """The whole of it: the segment's question, the pages, the rows."""
    async with connected(Settings(database_url=url)):
        planner = Planner(lambda: datetime.now(UTC))
        before, begun, busy = resident_mb(), time.perf_counter(), time.process_time()
        while await Campaign.filter(planned_at=None).exists():
            await planner.step()
        told = {"seconds": time.perf_counter() - begun, "busy": time.process_time() - busy}
        if await Delivery.all().count() != people:
            raise RuntimeError("not everybody was planned")
        return {**told, "grown": peak_mb() - before}


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=new_loop) as runner:
        sys.stdout.write(json.dumps(runner.run(run(sys.argv[1], int(sys.argv[2])))))
