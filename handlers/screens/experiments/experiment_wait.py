"""How long a message is given to work before anything is decided by it."""

from domain.experiments import choosing
from domain.experiments.steps import HOURS, hours_of
from handlers.kit import windows
from handlers.kit.experiments import here
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit

A_ROW = 3


@screen(right="campaigns.send", back="experiments")
async def draw(visit: Visit) -> View:
    experiment = await here(visit)
    args = (experiment.id, experiment.version)
    keys = [
        Button(
            ("✓ " if each == hours_of(experiment) else "") + windows.span(visit, each),
            "experiment_wait",
            (*args, each),
            "put",
        )
        for each in HOURS
    ]
    return View(
        text=visit.t("steps-wait", name=experiment.name),
        rows=(tuple(keys[:A_ROW]), tuple(keys[A_ROW:])),
        back=Button("", "experiment_way", (experiment.id,)),
    )


@act()
async def put(visit: Visit) -> Go:
    """So many hours."""
    experiment = await here(visit)
    await choosing.wait(experiment, visit.number(2), visit.number(1))
    return Go("experiment_way", (experiment.id,))
