"""Start, stop, run again, roll out: each is one compare-and-set, so a double tap does it once."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from domain.audience import audit
from domain.core.buckets import BUCKETS
from domain.core.errors import StaleError
from domain.core.instant import to_milliseconds
from domain.experiments import changes, exposing
from domain.experiments.drafting import variants
from domain.experiments.planning import Plan
from domain.experiments.refusals import (
    BadWeightsError,
    CampaignTakenError,
    ElementTakenError,
    IncompleteError,
    LayerFullError,
    NoVerdictError,
    RunningError,
    UnderpoweredError,
)
from domain.experiments.shares import plan_for
from domain.experiments.steps import steps_of
from domain.experiments.variant import Element, letter
from domain.models import Campaign, Experiment, ExperimentLayer, ExperimentVariant, Person

HEAVIEST: Final = 100


async def missing(experiment: Experiment) -> str:
    """The first thing that has to be said before the start, empty when nothing is missing."""
    shown = await variants(experiment)
    if experiment.kind == "message":
        campaign = await Campaign.get_or_none(id=experiment.campaign_id, status="draft")
        if campaign is None:
            return "campaign"
        if _alike([{**campaign.message, **each.content} for each in shown]):
            return "content"
    elif _alike([Element.restored(each.content) for each in shown]):
        return "content"
    if not experiment.hypothesis:
        return "hypothesis"
    return "" if experiment.rule else "rule"


def _alike(told: Sequence[object]) -> bool:
    """Whether two of the variants show the same: the control may be what the page has itself."""
    return any(each in told[:place] for place, each in enumerate(told))


async def start(
    experiment: Experiment,
    version: int,
    plan: Plan,
    actor: Person | None,
    now: datetime,
    *,
    is_anyway: bool = False,
) -> None:
    """Let people meet the variants.

    The plan, counted now, says whether it can find anything at all. Raises IncompleteError,
    UnderpoweredError, ElementTakenError, LayerFullError, StaleError.
    """
    if lacks := await missing(experiment):
        raise IncompleteError(what=lacks)
    if not plan.is_enough and not is_anyway:
        raise UnderpoweredError(days=plan.days or 0)
    await _alone(experiment)
    await _element_is_free(experiment)
    await _campaign_is_free(experiment)
    await _layer_has_room(experiment)
    shown = await variants(experiment)
    draft = Experiment.filter(id=experiment.id, status="draft", version=version)
    started = await draft.update(
        status="running",
        version=version + 1,
        started_at=now,
        plan={**plan.stored(), "is_anyway": is_anyway},
        weights_log=[_weights(shown, now)],
        noted_id=await exposing.newest_event(),
    )
    if not started:
        raise StaleError
    changes.note(experiment.shop_id)
    await audit.record(experiment.shop_id, actor, "experiment_started", now, name=experiment.name)


async def stop(
    experiment: Experiment, actor: Person | None, now: datetime, verdict: dict[str, Any] | None
) -> None:
    """End it for good: everybody sees what the page has itself. Raises StaleError.

    The verdict of that moment is kept with it.
    """
    await _end(experiment, ("running", "rolled_out"), now, verdict, status="stopped")
    await audit.record(experiment.shop_id, actor, "experiment_stopped", now, name=experiment.name)


async def roll_out(
    experiment: Experiment,
    variant: ExperimentVariant,
    actor: Person | None,
    now: datetime,
    verdict: dict[str, Any] | None,
) -> None:
    """Show the winner to all but the few that keep the control; the audience is everybody then.

    Only what the verdict has proved is written down as proved. Raises StaleError, NoVerdictError,
    ElementTakenError.
    """
    if variant.experiment_id != experiment.id or variant.place == 0:
        raise NoVerdictError
    await _alone(experiment)
    await _element_is_free(experiment, is_for_all=True)
    await _end(
        experiment,
        ("running", "stopped"),
        now,
        verdict,
        status="rolled_out",
        winner_id=variant.id,
        outcome="ship" if _is_proved(verdict, variant) else "anyway",
    )
    await audit.record(
        experiment.shop_id, actor, "experiment_rolled_out", now, name=experiment.name
    )


def _is_proved(verdict: dict[str, Any] | None, variant: ExperimentVariant) -> bool:
    told = verdict or {}
    return told.get("decision") == "ship" and told.get("winner") == letter(variant.place)


async def _end(
    experiment: Experiment,
    before: tuple[str, ...],
    now: datetime,
    verdict: dict[str, Any] | None,
    **values: Any,  # noqa: ANN401 - columns
) -> None:
    if experiment.status not in before:
        raise StaleError
    if experiment.stopped_at is None:
        values = {"stopped_at": now, "verdict": verdict, **values}
        if verdict is not None:
            values.setdefault("outcome", str(verdict.get("decision", ""))[:12])
    found = Experiment.filter(id=experiment.id, status=experiment.status)
    if not await found.update(version=experiment.version + 1, **values):
        raise StaleError
    changes.note(experiment.shop_id)


def check_weights(weights: Sequence[int], count: int) -> None:
    """Raise BadWeightsError unless there is one for each of so many variants."""
    if len(weights) != count or not all(1 <= each <= HEAVIEST for each in weights):
        raise BadWeightsError(count=count)


async def change_weights(
    experiment: Experiment,
    weights: Sequence[int],
    version: int,
    now: datetime,
    *,
    is_anyway: bool = False,
) -> None:
    """Other shares, also while it runs: who has met a variant stays with it.

    Raises BadWeightsError, RunningError, UnderpoweredError, StaleError.
    """
    shown = await variants(experiment)
    check_weights(weights, len(shown))
    is_bandit = steps_of(experiment).way == "waves"
    if is_bandit or experiment.status not in {"draft", "running"}:
        raise RunningError(what="shares" if is_bandit else "variant")
    if experiment.status == "running" and experiment.kind == "element" and not is_anyway:
        plan = plan_for(experiment, weights)
        if not plan.is_enough:
            raise UnderpoweredError(days=plan.days or 0)
    for row, weight in zip(shown, weights, strict=True):
        row.weight = weight
    log = experiment.weights_log
    if experiment.status == "running":
        log = [*log, _weights(shown, now)]
    found = Experiment.filter(id=experiment.id, status=experiment.status, version=version)
    if not await found.update(version=version + 1, weights_log=log):
        raise StaleError
    for row in shown:
        await ExperimentVariant.filter(id=row.id).update(weight=row.weight)
    changes.note(experiment.shop_id)


def _weights(shown: Sequence[ExperimentVariant], now: datetime) -> dict[str, Any]:
    return {"from": to_milliseconds(now), "weights": [each.weight for each in shown]}


async def _alone(experiment: Experiment) -> None:
    """Two of a shop that begin in the same moment do so one after the other."""
    drafts = Experiment.filter(shop_id=experiment.shop_id, status="draft")
    await drafts.order_by("id").select_for_update()


async def in_the_way(experiment: Experiment, *, is_for_all: bool = False) -> Experiment | None:
    """What would meet the same people on the same part of the page."""
    if experiment.kind != "element":
        return None
    others = Experiment.filter(
        shop_id=experiment.shop_id, element=experiment.element, status__in=("running", "rolled_out")
    ).exclude(id=experiment.id)
    for other in await others.order_by("id"):
        is_apart = experiment.layer_id is not None and other.layer_id == experiment.layer_id
        if is_for_all or not is_apart or other.status == "rolled_out":
            return other
    return None


def taken_by(other: Experiment) -> ElementTakenError:
    """Why nothing else can begin on that part."""
    return ElementTakenError(name=other.name, state=other.status)


async def _element_is_free(experiment: Experiment, *, is_for_all: bool = False) -> None:
    """Raises ElementTakenError where another test of the same part would meet the same people."""
    if other := await in_the_way(experiment, is_for_all=is_for_all):
        raise taken_by(other)


async def _campaign_is_free(experiment: Experiment) -> None:
    """Raises CampaignTakenError where the same message is compared by another test already."""
    if experiment.campaign_id is None:
        return
    running = Experiment.filter(campaign_id=experiment.campaign_id, status="running")
    if other := await running.first():
        raise CampaignTakenError(name=other.name)


async def join_layer(
    experiment: Experiment, layer: ExperimentLayer | None, share: int, version: int
) -> None:
    """Take `share` percent of a layer; where they lie is decided at the start.

    Raises RunningError, StaleError.
    """
    if experiment.status != "draft":
        raise RunningError(what="audience")
    changed = await Experiment.filter(id=experiment.id, status="draft", version=version).update(
        version=version + 1,
        layer_id=layer.id if layer else None,
        layer_from=0,
        layer_to=share * BUCKETS // 100 if layer else BUCKETS,
    )
    if not changed:
        raise StaleError


async def _layer_has_room(experiment: Experiment) -> None:
    """Take the first free range of the layer that is wide enough. Raises LayerFullError."""
    if experiment.layer_id is None:
        return
    width = experiment.layer_to - experiment.layer_from
    running = Experiment.filter(layer_id=experiment.layer_id, status__in=("running", "rolled_out"))
    taken = sorted([(each.layer_from, each.layer_to) for each in await running])
    place, largest = 0, 0
    for begin, end in (*taken, (BUCKETS, BUCKETS)):
        largest = max(largest, begin - place)
        if begin - place >= width:
            await Experiment.filter(id=experiment.id).update(
                layer_from=place, layer_to=place + width
            )
            return
        place = max(place, end)
    layer = await ExperimentLayer.get(id=experiment.layer_id)
    raise LayerFullError(name=layer.name, left=largest * 100 // BUCKETS)
