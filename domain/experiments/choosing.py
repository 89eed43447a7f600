"""How the message of a draft will go out: chosen before the start, like everything else."""

from typing import Final

from domain.core.errors import NotFoundError, StaleError
from domain.experiments import changes
from domain.experiments.refusals import InStepsError, RunningError
from domain.experiments.steps import HOURS, Steps, steps_of
from domain.models import Campaign, Experiment, ExperimentVariant

# When everybody gets it at a moment of their own, the first ones tell nothing in time.
BY_READER: Final = ("local", "best")


async def whole(campaign: Campaign) -> None:
    """Raise InStepsError where a test sends it in steps, or is going to."""
    tests = await Experiment.filter(campaign_id=campaign.id, status__in=("draft", "running"))
    if any(steps_of(each).way != "all" for each in tests):
        raise InStepsError


async def choose(experiment: Experiment, steps: Steps, version: int) -> None:
    """Send it so. A bandit begins with equal shares.

    Raises BadValueError, InStepsError, StaleError.
    """
    if experiment.kind != "message":
        raise NotFoundError(thing="button")
    steps.check()
    campaign = await Campaign.get_or_none(id=experiment.campaign_id)
    if steps.way != "all" and campaign and (campaign.trial or campaign.schedule in BY_READER):
        raise InStepsError
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
