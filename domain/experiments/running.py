"""The experiments people meet now, as assigning needs them: read once, remembered for a moment."""

import dataclasses
import re
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from tortoise.expressions import Q

from domain.core.buckets import BUCKETS
from domain.experiments.lot import Arm, Draw, control_edge
from domain.experiments.variant import letter
from domain.models import (
    Experiment,
    ExperimentOverride,
    ExperimentVariant,
    File,
)

LIVE = ("running", "rolled_out")
CODE = re.compile(r".*-([0-9]{1,9})")


@dataclasses.dataclass(frozen=True, kw_only=True, eq=False)
class Shown:
    """A variant as a page gets it, itself and no other: what it is made into is remembered by it.

    `photo` is the content of a File, empty without one.
    """

    letter: str
    content: Mapping[str, Any]
    photo: str = ""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Live:
    """One experiment on an element. `segment_id` is whom it is for; None is everybody.

    One that is not `is_met` is seen by the staff alone who have asked to.
    """

    experiment_id: int
    element: str
    code: str
    draw: Draw
    segment_id: int | None
    shown: Mapping[int, Shown]
    overrides: Mapping[int, int]
    is_over: bool
    is_met: bool = True


def code_of(experiment: Experiment) -> str:
    """By what pages and conditions know it: `hero-12`."""
    return f"{experiment.element or experiment.kind}-{experiment.id}"


def id_of(code: str) -> int:
    """The number in a code, 0 where there is none."""
    found = CODE.fullmatch(code)
    return int(found[1]) if found else 0


def draw_of(experiment: Experiment, variants: list[ExperimentVariant]) -> Draw:
    """The lot; the layer has to be read with the experiment."""
    layer = experiment.layer if experiment.layer_id else None
    is_over = experiment.status == "rolled_out"
    return Draw(
        salt=experiment.salt,
        arms=tuple(Arm(variant_id=each.id, weight=each.weight) for each in variants),
        layer_salt=layer.salt if layer else "",
        layer_from=experiment.layer_from,
        layer_to=experiment.layer_to,
        holdout=experiment.holdout,
        winner=experiment.winner_id if is_over else None,
        kept=experiment.kept,
        own=own_edge(experiment),
    )


def own_edge(experiment: Experiment) -> int:
    """Up to which bucket nobody has ever been shown anything but the control."""
    log = experiment.weights_log or ()
    return min((control_edge(each["weights"]) for each in log), default=BUCKETS)


async def live(shop_id: int) -> list[Live]:
    """All of a shop, the oldest first: where two would take somebody, the first does."""
    overrides: dict[int, dict[int, int]] = defaultdict(dict)
    for seen in await ExperimentOverride.filter(shop_id=shop_id):
        overrides[seen.experiment_id][seen.telegram_id] = seen.variant_id
    found = Experiment.filter(
        Q(status__in=LIVE) | Q(id__in=list(overrides)), shop_id=shop_id, kind="element"
    )
    experiments = await found.order_by("id").select_related("layer")
    if not experiments:
        return []
    ids = [each.id for each in experiments]
    variants = ExperimentVariant.filter(shop_id=shop_id, experiment_id__in=ids)
    by_experiment: dict[int, list[ExperimentVariant]] = {each: [] for each in ids}
    for row in await variants.order_by("place"):
        by_experiment[row.experiment_id].append(row)
    photos = await _photos([row for rows in by_experiment.values() for row in rows])
    return [
        Live(
            experiment_id=each.id,
            element=each.element,
            code=code_of(each),
            draw=draw_of(each, by_experiment[each.id]),
            segment_id=None if each.status == "rolled_out" else each.segment_id,
            shown={row.id: _shown(row, photos) for row in by_experiment[each.id]},
            overrides=overrides[each.id],
            is_over=each.status == "rolled_out",
            is_met=each.status in LIVE,
        )
        for each in experiments
    ]


def _shown(row: ExperimentVariant, photos: Mapping[int, str]) -> Shown:
    from_photo = photos.get(int(row.content.get("photo") or 0), "")
    return Shown(letter=letter(row.place), content=row.content, photo=from_photo)


async def _photos(rows: list[ExperimentVariant]) -> dict[int, str]:
    ids = {int(row.content["photo"]) for row in rows if row.content.get("photo")}
    found = await File.filter(id__in=list(ids)).values_list("id", "sha256") if ids else []
    return {int(str(number)): str(sha256) for number, sha256 in found}
