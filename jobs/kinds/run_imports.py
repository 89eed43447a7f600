"""Imports that were started, one after another; at start those that were cut off."""

from domain.imports import service
from domain.imports.loading import sweep, work
from jobs.job import Tick, job


@job()
async def run_imports(tick: Tick) -> None:
    """Do what waits until nothing does."""
    await sweep(tick.world.files)
    while (found := await service.to_do()) and not tick.stopping.is_set():
        await work(found[0], tick.world.files, tick.world.clock, tick.stopping)
