"""The question before a draft is thrown away."""

from domain.experiments import drafting
from handlers.kit.experiments import here, to_card
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit


@screen(right="campaigns.send", back="experiments")
async def draw(visit: Visit) -> View:
    experiment, t = await here(visit), visit.t
    rows: tuple[Row, ...] = ()
    if experiment.status == "draft":
        own = (experiment.id,)
        rows = ((Button(t.plain("button-delete"), "experiment_drop", own, "drop"),),)
    text = t("experiment-drop", name=experiment.name)
    return View(text=text, rows=rows, back=to_card(experiment))


@act()
async def drop(visit: Visit) -> Go:
    await drafting.drop(await here(visit))
    return Go("experiments")
