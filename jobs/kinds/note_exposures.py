"""Who met which variant of an experiment, from what pages report and what was sent."""

from domain.experiments import crossing, exposing
from jobs.job import Tick, job


@job(every=20)
async def note_exposures(tick: Tick) -> None:
    """What is new, and who became one person with somebody of another variant."""
    await exposing.note(tick.now)
    await crossing.settle(tick.since)
