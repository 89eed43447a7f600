"""The layout flag of a variant: a word by which the page arranges the part in its own way."""

import dataclasses

from domain.experiments import drafting
from domain.experiments.variant import Element
from handlers.kit.experiments import here
from handlers.kit.screen import screen, typed
from handlers.kit.view import Button, Go, View
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
        back=Button("", "experiment_variant", (experiment.id, variant.place)),
    )


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    experiment = await here(visit)
    variant = await drafting.variant(experiment, visit.number(1))
    shown = Element.restored(variant.content)
    element = dataclasses.replace(shown, layout=said.text.strip().lower(), is_hidden=False)
    await drafting.write(experiment, variant.place, element, experiment.version)
    return Go("experiment_variant", (experiment.id, variant.place))
