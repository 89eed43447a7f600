"""Who takes part: everybody, or a segment; how many of them are left out."""

from domain.experiments import drafting
from domain.experiments.drafting import HOLDOUTS
from domain.segments import service as segments
from handlers.kit.experiments import here, to_card
from handlers.kit.paging import Page, offset
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit

SHOWN = 4


@screen(right="campaigns.send", back="experiments")
async def draw(visit: Visit) -> View:
    experiment, t = await here(visit), visit.t
    chosen = experiment.segment_id or 0
    args = (experiment.id, experiment.version)
    _, total = await segments.page(visit.shop, 0, 1)
    number, skipped = offset(visit.number(1, 0), total, SHOWN)
    found, total = await segments.page(visit.shop, skipped, SHOWN)
    page = Page(items=found, number=number, total=total, size=SHOWN)
    named = [(0, t.plain("experiment-everybody")), *((each.id, each.name) for each in found)]
    rows: list[Row] = [
        (
            Button(
                ("✓ " if each == chosen else "") + label,
                "experiment_audience",
                (*args, each),
                "choose",
            ),
        )
        for each, label in named
    ]
    rows += page.pager(lambda label, to: Button(label, "experiment_audience", (experiment.id, to)))
    following = HOLDOUTS[(HOLDOUTS.index(experiment.holdout) + 1) % len(HOLDOUTS)]
    held = Button(
        t.plain("experiment-holdout", share=experiment.holdout),
        "experiment_audience",
        (*args, following),
        "hold",
    )
    layer = Button(t.plain("screen-experiment_layer"), "experiment_layer", (experiment.id,))
    rows.append((held, layer))
    name = experiment.segment.name if experiment.segment else ""
    text = t("experiment-audience", segment=name, is_everybody="no" if name else "yes")
    return View(text=text, rows=tuple(rows), back=to_card(experiment))


@act()
async def choose(visit: Visit) -> Go:
    """For these; the goal comes next."""
    experiment = await here(visit)
    number = visit.number(2)
    segment = await segments.find(visit.shop, number) if number else None
    await drafting.choose_segment(experiment, segment, visit.number(1))
    return Go(
        "experiment_goal" if not experiment.hypothesis else "experiment_card", (experiment.id,)
    )


@act()
async def hold(visit: Visit) -> Go:
    """Leave so many percent out."""
    experiment = await here(visit)
    await drafting.set_number(experiment, "holdout", visit.number(2), visit.number(1))
    return Go("experiment_audience", (experiment.id,))
