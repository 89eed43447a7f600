"""How many get the message first: percent or people, and how many it takes to see the effect."""

import dataclasses
from typing import Final

from domain.campaigns import powering
from domain.core.errors import BadValueError
from domain.experiments import choosing
from domain.experiments.steps import Steps, steps_of
from domain.models import Experiment
from handlers.kit import windows
from handlers.kit.experiments import here
from handlers.kit.reading_typed import whole_number
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Typed, Visit

READY: Final = (10, 20, 30, 50)


@screen(right="campaigns.send", back="experiments", is_slow=True)
async def draw(visit: Visit) -> View:
    experiment, t = await here(visit), visit.t
    args = (experiment.id, experiment.version)
    shares: Row = tuple(
        Button(f"{each} %", "experiment_part", (*args, each), "put_share") for each in READY
    )
    rows: list[Row] = [shares]
    found = await powering.plan(experiment, visit.shop, visit.now)
    if 0 < found.needed < found.audience:
        label = t.plain("steps-part-needed", count=found.needed)
        rows.append((Button(label, "experiment_part", (*args, found.needed), "put_people"),))
    text = "\n\n".join(
        filter(None, (t("steps-part", name=experiment.name), windows.enough(visit, found)))
    )
    return View(text=text, rows=tuple(rows), back=Button("", "experiment_way", (experiment.id,)))


@act()
async def put_share(visit: Visit) -> Go:
    """So many percent."""
    return await _put(visit, visit.number(1), share=visit.number(2), people=0)


@act()
async def put_people(visit: Visit) -> Go:
    """So many people, as many as it takes."""
    return await _put(visit, visit.number(1), people=visit.number(2))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    """«20 %» or «3000»."""
    number = said.text.strip()
    version = (await here(visit)).version
    if number.endswith("%"):
        return await _put(visit, version, share=whole_number(number[:-1]), people=0)
    people = whole_number(number)
    if not people:
        raise BadValueError(reason="too-small", limit="1")
    return await _put(visit, version, people=people)


async def _put(visit: Visit, version: int, **values: int) -> Go:
    experiment = await here(visit)
    await choosing.choose(experiment, _changed(experiment, values), version)
    return Go("experiment_way", (experiment.id,))


def _changed(experiment: Experiment, values: dict[str, int]) -> Steps:
    return dataclasses.replace(steps_of(experiment), way="first", **values)
