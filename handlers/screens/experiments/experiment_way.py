"""How the message of a test goes out: to all at once, a part first, or in waves that learn."""

import dataclasses

from domain.campaigns import powering
from domain.core.errors import NotFoundError
from domain.experiments import choosing
from domain.experiments.steps import WAYS, Steps, steps_of
from domain.models import Experiment
from handlers.kit import message_steps, windows
from handlers.kit.experiments import here, terms, to_card
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit


@screen(right="campaigns.send", back="experiments", is_slow=True)
async def draw(visit: Visit) -> View:
    experiment, t = await here(visit), visit.t
    if experiment.kind != "message":
        raise NotFoundError(thing="button")
    if experiment.status != "draft":
        return View(
            text=t("steps-fixed", name=experiment.name, line=_line(visit, experiment)),
            back=to_card(experiment),
        )
    steps, args = steps_of(experiment), (experiment.id, experiment.version)
    rows: list[Row] = [
        (
            Button(
                t.plain("steps-way", way=each, is_on="yes" if each == steps.way else "no"),
                "experiment_way",
                (*args, each),
                "choose",
            ),
        )
        for each in WAYS
    ]
    rows.append(_settings(visit, experiment, steps))
    help_ = terms(visit, experiment, "experiment_way", "bandit")
    plan = Button(t.plain("screen-experiment_plan"), "experiment_plan", (experiment.id,))
    rows.append((plan, help_))
    found = await powering.plan(experiment, visit.shop, visit.now)
    head = t("steps-ways", name=experiment.name, window=windows.window(visit, experiment))
    text = "\n\n".join(filter(None, (head, windows.enough(visit, found))))
    return View(text=text, rows=tuple(rows), back=to_card(experiment))


@act()
async def choose(visit: Visit) -> Go:
    """One of the ways, with what was chosen for it before."""
    experiment, way = await here(visit), visit.word(2)
    for each in WAYS:
        if each == way:
            steps = dataclasses.replace(steps_of(experiment), way=each)
            await choosing.choose(experiment, steps, visit.number(1))
            return Go("experiment_way", (experiment.id,))
    raise NotFoundError(thing="button")


def _line(visit: Visit, experiment: Experiment) -> str:
    return message_steps.in_one_line(visit, experiment)


def _settings(visit: Visit, experiment: Experiment, steps: Steps) -> Row:
    """What else there is to say of the way."""
    t, own = visit.t, (experiment.id,)
    hours = windows.window(visit, experiment)
    waits = Button(t.plain("steps-wait-button", window=hours), "experiment_wait", own)
    if steps.way == "all":
        return (waits,)
    is_first = steps.way == "first"
    label = t.plain(
        "steps-part-button" if is_first else "steps-waves-button",
        share=steps.share,
        people=steps.people,
        count=steps.waves,
    )
    return (Button(label, "experiment_part" if is_first else "experiment_waves", own), waits)
