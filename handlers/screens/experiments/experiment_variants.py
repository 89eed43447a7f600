"""The variants of a test; what each shows can be looked at for ever."""

from domain.experiments import drafting
from domain.experiments.drafting import MOST
from domain.experiments.steps import steps_of
from handlers.kit.experiments import here, to_card, variant_name
from handlers.kit.paging import Page, offset
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit

SHOWN = 5


@screen(right="campaigns.see", back="experiments")
async def draw(visit: Visit) -> View:
    experiment = await here(visit)
    t, shown = visit.t, await drafting.variants(experiment)
    total = sum(each.weight for each in shown)
    lines = [
        t(
            "experiment-variant-share",
            name=variant_name(visit, each),
            share=round(each.weight * 100 / total, 1),
        )
        for each in shown
    ]
    number, skipped = offset(visit.number(1, 0), len(shown), SHOWN)
    page = Page(items=shown[skipped : skipped + SHOWN], number=number, total=len(shown), size=SHOWN)
    rows: list[Row] = [
        (Button(variant_name(visit, each), "experiment_variant", (experiment.id, each.place)),)
        for each in page.items
    ]
    rows += page.pager(lambda label, to: Button(label, "experiment_variants", (experiment.id, to)))
    if visit.can("campaigns.send") and experiment.status in {"draft", "running"}:
        weights = Button(t.plain("experiment-weights"), "experiment_weights", (experiment.id,))
        add = Button(
            t.plain("experiment-variant-add"),
            "experiment_variants",
            (experiment.id, experiment.version),
            "add",
        )
        is_open = experiment.status == "draft" and len(shown) < MOST
        # A bandit makes the shares itself.
        keys = (weights,) if steps_of(experiment).way != "waves" else ()
        if row := (add, *keys) if is_open else keys:
            rows.append(row)
    text = "\n".join((t("experiment-variants", name=experiment.name), *lines))
    return View(text=text, rows=tuple(rows), back=to_card(experiment))


@act(right="campaigns.send")
async def add(visit: Visit) -> Go:
    """One more, to be filled in."""
    experiment = await here(visit)
    place = await drafting.add_variant(experiment, visit.number(1))
    return Go("experiment_variant", (experiment.id, place))
