"""Another name for a test; nobody but the staff sees it."""

from domain.experiments import drafting
from handlers.kit.experiments import here, to_card
from handlers.kit.screen import screen, typed
from handlers.kit.view import Go, View
from handlers.kit.visit import Typed, Visit


@screen(right="campaigns.send", back="experiments")
async def draw(visit: Visit) -> View:
    experiment = await here(visit)
    text = visit.t("experiment-rename", name=experiment.name)
    return View(text=text, back=to_card(experiment))


@typed()
async def rename(visit: Visit, said: Typed) -> Go:
    experiment = await here(visit)
    await drafting.rename(experiment, said.text, experiment.version)
    return Go("experiment_card", (experiment.id,))
