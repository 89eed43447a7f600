"""Power before the start: how many people, how many days, which effect can be seen at all."""

from domain.campaigns import powering
from domain.core.errors import NotFoundError
from domain.experiments import drafting
from domain.experiments.drafting import EFFECTS
from handlers.kit.experiments import here, plan_lines, terms, to_card
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit


@screen(right="campaigns.send", back="experiments", is_slow=True)
async def draw(visit: Visit) -> View:
    experiment, t = await here(visit), visit.t
    if experiment.status != "draft":
        raise NotFoundError(thing="button")
    found = await powering.plan(experiment, visit.shop, visit.now)
    args = (experiment.id, experiment.version)
    effects: Row = tuple(
        Button(
            ("✓" if each == experiment.effect else "") + f"{each} %",
            "experiment_plan",
            (*args, each),
            "look_for",
        )
        for each in EFFECTS
    )
    rows = (
        effects,
        (Button(t.plain("experiment-to-start"), "experiment_confirm", (experiment.id,)),),
        (terms(visit, experiment, "experiment_plan", "power"),),
    )
    text = "\n\n".join(
        (t("experiment-plan", name=experiment.name), *plan_lines(visit, experiment, found))
    )
    return View(text=text, rows=rows, back=to_card(experiment))


@act()
async def look_for(visit: Visit) -> Go:
    """A larger or a smaller effect."""
    experiment = await here(visit)
    await drafting.set_number(experiment, "effect", visit.number(2), visit.number(1))
    return Go("experiment_plan", (experiment.id,))
