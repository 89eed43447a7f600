"""Files of segments' people that were asked for; at start those that were cut off."""

from domain.segments import exports
from jobs.job import Tick, job

HOUR = 3_600


@job(every=HOUR)
async def export_segments(tick: Tick) -> None:
    """Write what waits until nothing does; take away what is a day old."""
    await exports.forget(tick.world.files, tick.now)
    while (found := await exports.to_do()) and not tick.stopping.is_set():
        await exports.write(found[0], tick.world.files, tick.world.clock(), tick.stopping)
