"""Files just sent: what they are and what their columns mean, beside whatever import runs."""

from domain.imports import service
from jobs.job import Tick, job


@job()
async def look_at_files(tick: Tick) -> None:
    """Look at every file nobody has looked at."""
    while (found := await service.to_look_at()) and not tick.stopping.is_set():
        for run_id in found:
            await service.look(run_id, tick.world.files, tick.world.clock())
