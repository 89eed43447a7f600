"""What was done to the messages of a test after they were sent: put right, or taken back.

Who read early saw other words than who reads now. That can't be undone by arithmetic, so a verdict
says it, and nothing goes to others by such a test without being asked.
"""

import dataclasses
from collections.abc import Sequence
from datetime import datetime

from tortoise.functions import Max

from domain.core.instant import from_milliseconds
from domain.experiments.steps import window_of
from domain.experiments.variant import letter
from domain.models import Experiment, ExperimentExposure, ExperimentVariant, Recall

# Of the content of a variant that was put right: what it said first.
WAS = "was"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Mended:
    """Whose words were put right while people could still act on them; whether any were deleted."""

    edited: tuple[str, ...] = ()
    is_deleted: bool = False


async def mended(experiment: Experiment, shown: Sequence[ExperimentVariant], last: int) -> Mended:
    """What counts of it: before the window of the last person, met at `last` ms, was over."""
    if experiment.kind != "message" or experiment.started_at is None:
        return Mended()
    found = await Recall.filter(
        shop_id=experiment.shop_id,
        campaign_id=experiment.campaign_id,
        made_at__gte=experiment.started_at,
        made_at__lt=from_milliseconds(last) + window_of(experiment),
    )
    edits = {each.variant for each in found if each.kind == "edit"}
    common = {each.place for each in shown if not each.place or not has_own_words(each)}
    places = {each for each in edits if each is not None} | (common if None in edits else set())
    return Mended(
        edited=tuple(letter(each) for each in sorted(places)),
        is_deleted=any(each.kind == "delete" for each in found),
    )


async def corrected_at(experiment: Experiment) -> datetime | None:
    """When its words were put right last; who met them before says nothing of what they are now."""
    if experiment.kind != "message" or experiment.started_at is None:
        return None
    edits = Recall.filter(
        shop_id=experiment.shop_id,
        campaign_id=experiment.campaign_id,
        kind="edit",
        made_at__gte=experiment.started_at,
    )
    last = await edits.order_by("-id").first()
    return last.made_at if last else None


async def is_disturbed_by(experiment: Experiment, now: datetime) -> bool:
    """Whether other words would meet people of the test whose window is not over."""
    if experiment.status == "draft":
        return False
    if experiment.status == "running" and experiment.stage != "over":
        return True
    rows = ExperimentExposure.filter(shop_id=experiment.shop_id, experiment_id=experiment.id)
    if experiment.stopped_at is not None:
        # Whoever got the chosen one later is in no arm.
        rows = rows.filter(exposed_at__lt=experiment.stopped_at)
    [(last,)] = await rows.annotate(last=Max("exposed_at")).values_list("last")
    return last is not None and now < last + window_of(experiment)


def has_own_words(variant: ExperimentVariant) -> bool:
    """Whether it says something in words of its own."""
    return bool(variant.content.get("text"))
