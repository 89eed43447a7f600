"""Connections whose time has come or that somebody has asked to run; at start those cut off."""

import asyncio

from domain.connectors import runs
from jobs.job import Tick, job

AT_ONCE = 3


@job(every=60)
async def run_connectors(tick: Tick) -> None:
    """A few at a time, until nothing waits: one slow site must not hold up the others."""
    world = tick.world
    await runs.sweep(world.files)
    await runs.plan(tick.now)
    while (found := await runs.to_do()) and not tick.stopping.is_set():
        now = [runs.perform(each, world, tick.stopping) for each in found[:AT_ONCE]]
        ends = await asyncio.gather(*now, return_exceptions=True)
        world.wake("tell_connectors")
        for bug in ends:
            if bug is not None:
                raise bug
