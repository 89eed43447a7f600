"""How many people meet which variant: whole numbers, or one of the usual ways."""

import re

from domain.experiments import drafting, steering
from domain.experiments.refusals import BadWeightsError
from handlers.kit.experiments import here
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Typed, Visit
from handlers.screens.experiments.experiment_shares import packed

WEIGHT = re.compile(r"\d{1,3}")


@screen(right="campaigns.send", back="experiments")
async def draw(visit: Visit) -> View:
    experiment = await here(visit)
    shown = await drafting.variants(experiment)
    now = " ".join(str(each.weight) for each in shown)
    t, args = visit.t, (experiment.id, experiment.version)
    rows: list[Row] = [
        (Button(t.plain("experiment-weights-even"), "experiment_weights", (*args, 1), "usual"),)
    ]
    many = 9 * (len(shown) - 1)
    if many <= steering.HEAVIEST:
        label = t.plain("experiment-weights-careful")
        rows.append((Button(label, "experiment_weights", (*args, many), "usual"),))
    is_running = "yes" if experiment.status == "running" else "no"
    return View(
        text=t("experiment-weights-ask", now=now, count=len(shown), is_running=is_running),
        rows=tuple(rows),
        back=Button("", "experiment_variants", (experiment.id,)),
    )


@act()
async def usual(visit: Visit) -> Go:
    """The control's weight against one of each other."""
    count = len(await drafting.variants(await here(visit)))
    return await _put(visit, [visit.number(2), *[1] * (count - 1)], visit.number(1))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    """One number for each variant, in their order."""
    weights = [int(each) for each in WEIGHT.findall(said.text)]
    return await _put(visit, weights, (await here(visit)).version)


async def _put(visit: Visit, weights: list[int], version: int) -> Go:
    experiment = await here(visit)
    if experiment.status not in {"draft", "running"}:
        raise BadWeightsError(count=0)
    if experiment.status == "running" and experiment.kind == "element":
        steering.check_weights(weights, len(await drafting.variants(experiment)))
        args = (experiment.id, version, packed(weights))
        return Go("experiment_shares", args)
    await steering.change_weights(experiment, weights, version, visit.now)
    return Go(
        "experiment_variants", (experiment.id,), toast=visit.t.plain("experiment-weights-kept")
    )
