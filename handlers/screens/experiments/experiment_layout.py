"""The layout flag of a variant: a word by which the page arranges the part in its own way."""

import dataclasses

from domain.experiments import drafting
from domain.experiments.variant import Element
from domain.models import Experiment
from handlers.kit.experiments import here
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Typed, Visit

SAMPLE = "wide"


@screen(right="campaigns.send", back="experiments")
async def draw(visit: Visit) -> View:
    experiment = await here(visit)
    variant = await drafting.variant(experiment, visit.number(1))
    layout = Element.restored(variant.content).layout
    css = f'[data-ab="{experiment.element}"][data-ab-layout="{SAMPLE}"]'
    is_set = "yes" if layout else "no"
    return View(
        text=visit.t("experiment-layout-ask", layout=layout, sample=SAMPLE, css=css, is_set=is_set),
        rows=_rows(visit, experiment, variant.place) if layout else (),
        back=Button("", "experiment_variant", (experiment.id, variant.place)),
    )


def _rows(visit: Visit, experiment: Experiment, place: int) -> tuple[Row, ...]:
    args = (experiment.id, place, experiment.version)
    return ((Button(visit.t.plain("experiment-as-page"), "experiment_layout", args, "drop"),),)


@act()
async def drop(visit: Visit) -> Go:
    """As the page has it itself."""
    return await _put(visit, "", visit.number(2))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    return await _put(visit, said.text.strip().lower(), (await here(visit)).version)


async def _put(visit: Visit, layout: str, version: int) -> Go:
    experiment = await here(visit)
    variant = await drafting.variant(experiment, visit.number(1))
    shown = Element.restored(variant.content)
    element = dataclasses.replace(shown, layout=layout, is_hidden=False)
    await drafting.write(experiment, variant.place, element, version)
    return Go("experiment_variant", (experiment.id, variant.place))
