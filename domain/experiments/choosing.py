"""How the message of a draft will go out: chosen before the start, like everything else."""

from domain.core.errors import NotFoundError, StaleError
from domain.experiments import changes
from domain.experiments.refusals import RunningError
from domain.experiments.steps import HOURS, Steps
from domain.models import Experiment, ExperimentVariant


async def choose(experiment: Experiment, steps: Steps, version: int) -> None:
    """Send it so. A bandit begins with equal shares. Raises BadValueError, StaleError."""
    if experiment.kind != "message":
        raise NotFoundError(thing="button")
    steps.check()
    await _put(experiment, version, steps=steps.stored())
    if steps.way == "waves":
        await ExperimentVariant.filter(experiment_id=experiment.id).update(weight=1)


async def wait(experiment: Experiment, hours: int, version: int) -> None:
    """Let a message work for so long. Raises StaleError, RunningError."""
    if hours not in HOURS or experiment.kind != "message":
        raise NotFoundError(thing="button")
    await _put(experiment, version, window_hours=hours)


async def _put(experiment: Experiment, version: int, **values: object) -> None:
    if experiment.status != "draft":
        raise RunningError(what="plan")
    draft = Experiment.filter(id=experiment.id, status="draft", version=version)
    if not await draft.update(version=version + 1, **values):
        raise StaleError
    changes.note(experiment.shop_id)
