"""The label of the price in a variant: words on the page, nothing is sold for less by them."""

import dataclasses

from domain.experiments import drafting
from domain.experiments.variant import Element
from domain.models import Experiment
from handlers.kit.experiments import here
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Typed, Visit


@screen(right="campaigns.send", back="experiments")
async def draw(visit: Visit) -> View:
    experiment = await here(visit)
    variant = await drafting.variant(experiment, visit.number(1))
    price = Element.restored(variant.content).price
    return View(
        text=visit.t("experiment-price-ask", price=price, is_set="yes" if price else "no"),
        rows=_rows(visit, experiment, variant.place) if price else (),
        back=Button("", "experiment_variant", (experiment.id, variant.place)),
    )


def _rows(visit: Visit, experiment: Experiment, place: int) -> tuple[Row, ...]:
    args = (experiment.id, place, experiment.version)
    return ((Button(visit.t.plain("experiment-as-page"), "experiment_price", args, "drop"),),)


@act()
async def drop(visit: Visit) -> Go:
    """As the page has it itself."""
    return await _put(visit, "", visit.number(2))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    return await _put(visit, " ".join(said.text.split()), (await here(visit)).version)


async def _put(visit: Visit, price: str, version: int) -> Go:
    experiment = await here(visit)
    variant = await drafting.variant(experiment, visit.number(1))
    shown = Element.restored(variant.content)
    element = dataclasses.replace(shown, price=price, is_hidden=False)
    await drafting.write(experiment, variant.place, element, version)
    return Go("experiment_variant", (experiment.id, variant.place))
