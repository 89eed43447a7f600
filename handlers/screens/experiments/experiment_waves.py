"""In how many waves a bandit sends, and how long that takes."""

import dataclasses
from typing import Final

from domain.experiments import choosing
from domain.experiments.steps import hours_of, steps_of
from handlers.kit import windows
from handlers.kit.experiments import here
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit

READY: Final = (2, 3, 4, 5, 6, 8, 10)
A_ROW: Final = 4


@screen(right="campaigns.send", back="experiments")
async def draw(visit: Visit) -> View:
    experiment = await here(visit)
    steps, args = steps_of(experiment), (experiment.id, experiment.version)
    keys = [
        Button(
            ("✓ " if each == steps.waves else "") + str(each),
            "experiment_waves",
            (*args, each),
            "put",
        )
        for each in READY
    ]
    whole = windows.span(visit, hours_of(experiment) * (steps.waves - 1))
    window = windows.window(visit, experiment)
    return View(
        text=visit.t("steps-waves", count=steps.waves, window=window, whole=whole),
        rows=(tuple(keys[:A_ROW]), tuple(keys[A_ROW:])),
        back=Button("", "experiment_way", (experiment.id,)),
    )


@act()
async def put(visit: Visit) -> Go:
    """So many waves."""
    experiment = await here(visit)
    steps = dataclasses.replace(steps_of(experiment), way="waves", waves=visit.number(2))
    await choosing.choose(experiment, steps, visit.number(1))
    return Go("experiment_waves", (experiment.id,))
