"""The question before a test ends: what is known by now, and what people will see then."""

from domain.campaigns import stepping
from domain.experiments import judging, steering
from handlers.kit.experiments import here, to_card
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit


@screen(right="campaigns.send", back="experiments")
async def draw(visit: Visit) -> View:
    experiment, t = await here(visit), visit.t
    is_open = experiment.status in {"running", "rolled_out"}
    rows: tuple[Row, ...] = ()
    if is_open:
        yes = Button(t.plain("experiment-stop-yes"), "experiment_stop", (experiment.id,), "stop")
        rows = ((yes,),)
    status = experiment.status
    if status == "running" and experiment.kind == "message":
        status = "steps" if experiment.stage in stepping.GOING else "message"
    text = t("experiment-stop", name=experiment.name, status=status)
    return View(text=text, rows=rows, back=to_card(experiment))


@act()
async def stop(visit: Visit) -> Go:
    """A second tap finds it over."""
    experiment = await here(visit)
    if experiment.status not in {"running", "rolled_out"}:
        return Go("experiment_card", (experiment.id,))
    told = None
    if experiment.status == "running":
        found = await judging.verdict(experiment, visit.shop, visit.now, visit.world.pool)
        told = judging.summary(found)
    await steering.stop(experiment, visit.person, visit.now, told)
    return Go(
        "experiment_card",
        (experiment.id,),
        toast=visit.t.plain("experiment-is-over"),
        wake=("move_waves",) if experiment.stage else (),
    )
