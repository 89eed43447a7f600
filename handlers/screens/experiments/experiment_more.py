"""What is done with a test seldom: another name, the same again, the bin for a draft."""

from handlers.kit.experiments import here, to_card
from handlers.kit.screen import screen
from handlers.kit.view import Button, Row, View
from handlers.kit.visit import Visit


@screen(right="campaigns.send", back="experiments")
async def draw(visit: Visit) -> View:
    experiment, t = await here(visit), visit.t
    own = (experiment.id,)
    rows: list[Row] = [
        (Button(t.plain("experiment-rename-button"), "experiment_rename", own),),
        (Button(t.plain("experiment-again"), "experiment_card", own, "again"),),
    ]
    if experiment.status == "draft":
        rows.append((Button(t.plain("button-delete"), "experiment_drop", own),))
    elif experiment.kind == "element" and experiment.status != "rolled_out":
        rows.append((Button(t.plain("experiment-roll-other"), "experiment_roll", (*own, 1)),))
    made = t.moment(experiment.made_at, visit.shop.zone)
    text = t("experiment-more", name=experiment.name, made=made)
    return View(text=text, rows=tuple(rows), back=to_card(experiment))
