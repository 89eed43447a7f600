"""The label of the price in a variant: words on the page, nothing is sold for less by them."""

import dataclasses

from domain.experiments import drafting
from domain.experiments.variant import Element
from handlers.kit.experiments import here
from handlers.kit.screen import screen, typed
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Typed, Visit


@screen(right="campaigns.send", back="experiments")
async def draw(visit: Visit) -> View:
    experiment = await here(visit)
    variant = await drafting.variant(experiment, visit.number(1))
    price = Element.restored(variant.content).price
    return View(
        text=visit.t("experiment-price-ask", price=price, is_set="yes" if price else "no"),
        back=Button("", "experiment_variant", (experiment.id, variant.place)),
    )


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    experiment = await here(visit)
    variant = await drafting.variant(experiment, visit.number(1))
    shown = Element.restored(variant.content)
    element = dataclasses.replace(shown, price=" ".join(said.text.split()), is_hidden=False)
    await drafting.write(experiment, variant.place, element, experiment.version)
    return Go("experiment_variant", (experiment.id, variant.place))
