"""A layer: tests that must not meet in one person share its people out among them."""

from domain.core.buckets import BUCKETS
from domain.experiments import layers, steering
from handlers.kit.experiments import here
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Typed, Visit

SHARES = (25, 33, 50)
SHOWN = 4


@screen(right="campaigns.send", back="experiments")
async def draw(visit: Visit) -> View:
    experiment, t = await here(visit), visit.t
    args = (experiment.id, experiment.version)
    rows: list[Row] = []
    share = (experiment.layer_to - experiment.layer_from) * 100 // BUCKETS
    if experiment.layer is None:
        rows += [
            (Button(each.name, "experiment_layer", (*args, each.id, SHARES[-1]), "join"),)
            for each in (await layers.of(visit.shop))[:SHOWN]
        ]
    else:
        rows.append(
            tuple(
                Button(f"{each} %", "experiment_layer", (*args, experiment.layer.id, each), "join")
                for each in SHARES
            )
        )
        out = Button(t.plain("experiment-layer-off"), "experiment_layer", (*args, 0, 100), "join")
        rows.append((out,))
    name = experiment.layer.name if experiment.layer else ""
    return View(
        text=t("experiment-layer", name=name, share=share, is_set="yes" if name else "no"),
        rows=tuple(rows),
        back=Button("", "experiment_audience", (experiment.id,)),
    )


@act()
async def join(visit: Visit) -> Go:
    """Take a share of the layer, or none of any."""
    experiment, number = await here(visit), visit.number(2)
    layer = await layers.find(visit.shop, number) if number else None
    share = min(max(visit.number(3), 1), 100)
    await steering.join_layer(experiment, layer, share, visit.number(1))
    return Go("experiment_layer", (experiment.id,))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    """A layer of this name."""
    experiment = await here(visit)
    layer = await layers.named(visit.shop, said.text, visit.now)
    await steering.join_layer(experiment, layer, SHARES[-1], experiment.version)
    return Go("experiment_layer", (experiment.id,))
