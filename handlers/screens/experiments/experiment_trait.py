"""One thing a variant of a message has other than the control: ready ones, or a typed one."""

import json
import zlib

from domain.campaigns import lettering
from domain.campaigns.trait import TRAITS, Setting, Trait
from domain.core.errors import NotFoundError
from domain.experiments import drafting
from domain.experiments.refusals import RunningError
from domain.experiments.variant import letter
from domain.models import Experiment
from handlers.kit.experiments import here
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Typed, Visit

MOST = 5


@screen(right="campaigns.send", back="experiments")
async def draw(visit: Visit) -> View:
    """Arguments: the experiment, the place of the variant, the kind."""
    experiment, kind = await _letters(visit), _kind(visit)
    variant = await drafting.variant(experiment, visit.number(1))
    setting, t = await lettering.setting_of(experiment, visit.shop, visit.now), visit.t
    own = TRAITS[kind].of(variant.content)
    rows: tuple[Row, ...] = ()
    if experiment.status == "draft" and variant.place:
        rows = await _rows(visit, experiment, setting, own)
    lack = f"trait-{kind}-none"
    text = "\n\n".join(
        (
            t(
                "experiment-trait",
                what=t.plain(f"trait-{kind}"),
                letter=letter(variant.place),
                now=own.told(t, visit.shop) if own else "",
                is_set="yes" if own else "no",
            ),
            t(f"trait-{kind}-ask"),
            *((t(lack),) if not rows and t.has(lack) else ()),
        )
    )
    return View(
        text=text,
        rows=rows,
        back=Button("", "experiment_variant", (experiment.id, variant.place)),
    )


@act()
async def choose(visit: Visit) -> Go:
    """One of the ready ones, whichever stand before it by now."""
    experiment = await _letters(visit)
    setting = await lettering.setting_of(experiment, visit.shop, visit.now)
    offered = await TRAITS[_kind(visit)].ready(setting)
    found = next((each for each in offered if _mark(each) == visit.word(4)), None)
    if found is None:
        raise NotFoundError(thing="button")
    return await _put(visit, experiment, found, setting, visit.number(3))


@act()
async def leave(visit: Visit) -> Go:
    """As in the control."""
    experiment = await _letters(visit)
    _still_open(experiment)
    await lettering.leave(experiment, visit.number(1), _kind(visit), visit.number(3))
    return Go("experiment_variant", visit.args[:2], toast=visit.t.plain("experiment-trait-left"))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    experiment = await _letters(visit)
    _still_open(experiment)
    setting = await lettering.setting_of(experiment, visit.shop, visit.now)
    made = await TRAITS[_kind(visit)].typed(said.text, setting)
    return await _put(visit, experiment, made, setting, experiment.version)


async def _put(
    visit: Visit, experiment: Experiment, made: Trait, setting: Setting, version: int
) -> Go:
    _still_open(experiment)
    await lettering.put(experiment, visit.number(1), made, setting, version)
    return Go("experiment_variant", visit.args[:2], toast=visit.t.plain("experiment-trait-kept"))


async def _rows(
    visit: Visit, experiment: Experiment, setting: Setting, own: Trait | None
) -> tuple[Row, ...]:
    kind, t = _kind(visit), visit.t.plain
    args = (experiment.id, visit.number(1), kind, experiment.version)
    rows: list[Row] = []
    for each in (await TRAITS[kind].ready(setting))[:MOST]:
        if each != own:
            told = each.told(visit.t, visit.shop)
            label = told[:1].upper() + told[1:]
            rows.append((Button(label, "experiment_trait", (*args, _mark(each)), "choose"),))
    if own is not None:
        rows.append((Button(t("experiment-trait-leave"), "experiment_trait", args, "leave"),))
    return tuple(rows)


def _mark(made: Trait) -> str:
    """What a button carries of it."""
    return f"{zlib.crc32(json.dumps(made.written()).encode()):x}"


def _still_open(experiment: Experiment) -> None:
    if experiment.status != "draft":
        raise RunningError(what="variant")


async def _letters(visit: Visit) -> Experiment:
    experiment = await here(visit)
    if experiment.kind != "message":
        raise NotFoundError(thing="button")
    return experiment


def _kind(visit: Visit) -> str:
    kind = visit.word(2)
    if kind not in TRAITS:
        raise NotFoundError(thing="button")
    return kind
