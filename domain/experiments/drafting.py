"""A draft of an experiment: what is compared, for whom, by what it is judged.

What would change what people see is refused once it runs: they could not be compared any more.
"""

import re
import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from domain.audience import audit
from domain.core.errors import NotFoundError, StaleError
from domain.experiments import changes
from domain.experiments.mending import WAS
from domain.experiments.metric import Metric, metric_of
from domain.experiments.refusals import (
    BadElementError,
    BadWordsError,
    RunningError,
    VariantCountError,
)
from domain.experiments.steps import steps_of
from domain.experiments.variant import Element
from domain.models import Campaign, Experiment, ExperimentVariant, Person, Segment, Shop

LONGEST: Final = {"name": 40, "hypothesis": 500, "rule": 500}
FEWEST, MOST = 2, 10
ELEMENT: Final = re.compile(r"[a-z][a-z0-9_.-]{1,39}")
WINDOWS: Final = (1, 3, 7, 14, 30)
ORDER: Final = ("running", "rolled_out", "draft", "stopped")
EFFECTS: Final = (5, 10, 20, 30, 50)
HOLDOUTS: Final = (0, 10, 20, 50)


def new_salt() -> str:
    """Sixteen hexadecimal digits: another lot than ever before."""
    return secrets.token_hex(8)


async def find(shop: Shop, experiment_id: int) -> Experiment:
    """The experiment of this shop. Raises NotFoundError."""
    found = await Experiment.filter(id=experiment_id, shop_id=shop.id).select_related(
        "segment", "layer"
    )
    if not found:
        raise NotFoundError(thing="experiment")
    return found[0]


async def page(shop: Shop, offset: int, limit: int) -> tuple[list[Experiment], int]:
    """Running ones above all, then winners that are on, drafts, the rest; of each the newest."""
    found = Experiment.filter(shop_id=shop.id)
    known = await found.order_by("-id").values_list("id", "status")
    ids = [each for each, _ in sorted(known, key=lambda row: ORDER.index(str(row[1])))]
    shown = {each.id: each for each in await found.filter(id__in=ids[offset : offset + limit])}
    return [shown[each] for each in ids[offset : offset + limit]], len(ids)


async def variants(experiment: Experiment) -> list[ExperimentVariant]:
    """The control first."""
    return await ExperimentVariant.filter(
        shop_id=experiment.shop_id, experiment_id=experiment.id
    ).order_by("place")


async def variant(experiment: Experiment, place: int) -> ExperimentVariant:
    """One of them. Raises NotFoundError."""
    found = await ExperimentVariant.get_or_none(
        shop_id=experiment.shop_id, experiment_id=experiment.id, place=place
    )
    if found is None:
        raise NotFoundError(thing="variant")
    return found


async def create(
    shop: Shop,
    kind: str,
    name: str,
    actor: Person | None,
    now: datetime,
    *,
    element: str = "",
    campaign: Campaign | None = None,
) -> Experiment:
    """A draft with a control and one variant. Raises BadElementError."""
    if kind == "element" and not ELEMENT.fullmatch(element):
        raise BadElementError
    made = await Experiment.create(
        shop_id=shop.id,
        name=checked_words("name", name),
        kind=kind,
        element=element,
        campaign_id=campaign.id if campaign else None,
        segment_id=campaign.segment_id if campaign else None,
        salt=new_salt(),
        goal={"kind": "conversion"},
        guardrails=[{"kind": "unsubscribes"}],
        made_by=actor.telegram_id if actor else None,
        made_at=now,
    )
    await ExperimentVariant.bulk_create(
        ExperimentVariant(shop_id=shop.id, experiment_id=made.id, place=place) for place in (0, 1)
    )
    await audit.record(shop.id, actor, "experiment_created", now, name=made.name)
    return made


async def copy(
    experiment: Experiment, actor: Person | None, now: datetime, campaign: Campaign | None = None
) -> Experiment:
    """The same again: a new lot, so that nobody brings along what they have seen before.

    Of a message the control is what the `campaign` says, and nothing of its own. A bandit begins
    with equal shares again.
    """
    is_bandit = steps_of(experiment).way == "waves"
    made = await Experiment.create(
        shop_id=experiment.shop_id,
        **{
            name: getattr(experiment, name)
            for name in (
                *("name", "kind", "element", "hypothesis", "rule", "goal"),
                *("guardrails", "segment_id", "layer_id", "holdout", "window_days", "effect"),
                *("steps", "window_hours"),
            )
        },
        campaign_id=campaign.id if campaign else experiment.campaign_id,
        layer_to=experiment.layer_to - experiment.layer_from,
        salt=new_salt(),
        restarted_from=experiment.id,
        made_by=actor.telegram_id if actor else None,
        made_at=now,
    )
    await ExperimentVariant.bulk_create(
        ExperimentVariant(
            shop_id=made.shop_id,
            experiment_id=made.id,
            place=each.place,
            weight=1 if is_bandit else each.weight,
            content={} if made.kind == "message" and not each.place else _as_said(each),
        )
        for each in await variants(experiment)
    )
    await audit.record(made.shop_id, actor, "experiment_created", now, name=made.name)
    return made


def _as_said(variant: ExperimentVariant) -> dict[str, Any]:
    """What it shows now; what it said before it was put right is no part of a new one."""
    return {name: value for name, value in variant.content.items() if name != WAS}


def goal_of(experiment: Experiment) -> Metric:
    """By what it is judged."""
    return metric_of(experiment.goal)


def guardrails_of(experiment: Experiment) -> list[Metric]:
    """What must not get worse."""
    return [metric_of(each) for each in experiment.guardrails]


async def rename(experiment: Experiment, name: str, version: int) -> None:
    """Another name; at any time. Raises BadWordsError, StaleError."""
    await _change(experiment, version, "", name=checked_words("name", name))


async def say(experiment: Experiment, what: str, words: str, version: int) -> None:
    """Write the hypothesis or the decision rule down. Raises BadWordsError, RunningError."""
    await _change(experiment, version, "plan", **{what: checked_words(what, words)})


async def choose_segment(experiment: Experiment, segment: Segment | None, version: int) -> None:
    """For these people, or for everybody. Raises RunningError, StaleError."""
    chosen = segment.id if segment else None
    await _change(experiment, version, "audience", segment_id=chosen)


async def choose_goal(experiment: Experiment, goal: Metric, version: int) -> None:
    """Judge by this. Raises RunningError, StaleError."""
    kept = [each for each in experiment.guardrails if each != goal.stored()]
    await _change(experiment, version, "goal", goal=goal.stored(), guardrails=kept)


async def switch_guardrail(experiment: Experiment, guard: Metric, version: int) -> None:
    """Look after it, or not any more. Raises RunningError, StaleError."""
    told = guard.stored()
    others = [each for each in experiment.guardrails if each != told]
    chosen = others if told in experiment.guardrails else [*others, told]
    await _change(experiment, version, "goal", guardrails=chosen)


async def set_number(experiment: Experiment, what: str, value: int, version: int) -> None:
    """`window_days`, `effect` or `holdout`. Raises RunningError, StaleError."""
    known = {"window_days": WINDOWS, "effect": EFFECTS, "holdout": HOLDOUTS}
    if value not in known[what]:
        raise NotFoundError(thing="button")
    await _change(experiment, version, "plan", **{what: value})


async def add_variant(experiment: Experiment, version: int) -> int:
    """One more, empty; its place. Raises VariantCountError, RunningError, StaleError."""
    there = await variants(experiment)
    if len(there) >= MOST:
        raise VariantCountError
    await _change(experiment, version, "variant")
    await ExperimentVariant.create(
        shop_id=experiment.shop_id, experiment_id=experiment.id, place=len(there)
    )
    return len(there)


async def drop_variant(experiment: Experiment, place: int, version: int) -> None:
    """Take one away; those behind move up. Raises VariantCountError, RunningError, StaleError."""
    there = await variants(experiment)
    if len(there) <= FEWEST or place == 0:
        raise VariantCountError
    gone = await variant(experiment, place)
    await _change(experiment, version, "variant")
    await gone.delete()
    for each in there[place + 1 :]:
        await ExperimentVariant.filter(id=each.id).update(place=each.place - 1)


async def write(experiment: Experiment, place: int, element: Element, version: int) -> None:
    """What the variant shows. Raises RunningError, StaleError, ElementTooLongError."""
    element.check()
    await _fill(experiment, place, element.stored(), version)


async def write_message(
    experiment: Experiment, place: int, content: dict[str, Any], version: int
) -> None:
    """The message of a variant, checked by who knows messages. Raises RunningError, StaleError."""
    await _fill(experiment, place, content, version)


async def _fill(experiment: Experiment, place: int, content: dict[str, Any], version: int) -> None:
    shown = await variant(experiment, place)
    await _change(experiment, version, "variant")
    await ExperimentVariant.filter(id=shown.id).update(content=content)


async def drop(experiment: Experiment) -> None:
    """Throw a draft away. Raises StaleError when it is one no more."""
    gone = await Experiment.filter(id=experiment.id, status="draft").delete()
    if not gone:
        raise StaleError


def checked_words(what: str, words: str) -> str:
    """The words without idle spaces. Raises BadWordsError."""
    tidy = " ".join(words.split())
    if not tidy or len(tidy) > LONGEST[what]:
        raise BadWordsError(what=what, limit=LONGEST[what])
    return tidy


def same(weights: Sequence[int]) -> bool:
    """Whether all arms are as large as each other."""
    return len(set(weights)) == 1


async def _change(experiment: Experiment, version: int, what: str, **values: Any) -> None:  # noqa: ANN401 - columns
    """`what` names what may not change while it runs; nothing for what always may."""
    if what and experiment.status != "draft":
        raise RunningError(what=what)
    found = Experiment.filter(id=experiment.id, version=version)
    if what:
        found = found.filter(status="draft")
    if not await found.update(version=version + 1, **values):
        raise StaleError
    for name, value in values.items():
        setattr(experiment, name, value)
    experiment.version = version + 1
    changes.note(experiment.shop_id)


async def elements(shop: Shop, most: int) -> list[str]:
    """Parts of the Mini App that were tested before, the last first."""
    found = Experiment.filter(shop_id=shop.id, kind="element").order_by("-id").limit(50)
    keys = [str(each) for each in await found.values_list("element", flat=True)]
    return list(dict.fromkeys(keys))[:most]
