"""Who met which variant of an experiment, from what pages report and what was sent."""

from tortoise.transactions import in_transaction

from domain.experiments import exposing
from domain.models import Experiment
from jobs.job import Tick, job


@job(every=20)
async def note_exposures(tick: Tick) -> None:
    """What is new, and who became one person with somebody of another variant."""
    await exposing.note(tick.now)
    for experiment in await Experiment.filter(status="running").order_by("id"):
        if tick.stopping.is_set():
            return
        async with in_transaction("default"):
            await exposing.settle_merges(experiment)
