"""Who has fallen to a variant of a message and has not got it yet: their hour is still to come.

They are no exposure, but the lot has been drawn: arms that go out at different hours are unlike
each other only until the last of them has gone.
"""

import dataclasses
from collections.abc import Mapping
from datetime import datetime
from typing import Final

from tortoise.functions import Count, Max

from domain.models import Campaign, Delivery, Experiment, ExperimentVariant

OPEN: Final = ("planned", "held", "claimed", "sending")


@dataclasses.dataclass(frozen=True, kw_only=True)
class Awaiting:
    """How many of each variant, by its id, and when the last of them gets it."""

    by_variant: Mapping[int, int] = dataclasses.field(default_factory=dict)
    last: datetime | None = None


async def awaiting(experiment: Experiment) -> Awaiting:
    """Nobody of a test that is over, or of an element, or of waves whose turn has not come."""
    campaign = await Campaign.get_or_none(id=experiment.campaign_id)
    is_over = experiment.stopped_at is not None
    if experiment.kind != "message" or campaign is None or is_over:
        return Awaiting()
    variants = ExperimentVariant.filter(experiment_id=experiment.id)
    by_place = {int(a): int(b) for a, b in await variants.values_list("place", "id")}
    # A further channel is tried for whoever was counted by the first.
    rows = Delivery.filter(
        campaign_id=campaign.id,
        status__in=OPEN,
        variant__in=list(by_place),
        wave__lte=campaign.wave,
        origin_id__isnull=True,
        is_retried=False,
    )
    counted = rows.annotate(n=Count("id"), last=Max("not_before")).group_by("variant")
    found = await counted.values_list("variant", "n", "last")
    return Awaiting(
        by_variant={by_place[int(place)]: int(n) for place, n, _ in found},
        last=max((last for _, _, last in found), default=None),
    )
