"""The result by parts of the people: who had ordered, on which phone, in which group.

Exploratory: nothing here decides. Arguments: the experiment, the dimension, what was picked of it.
"""

from domain.experiments import breaking
from domain.experiments.breaking import Broken
from domain.experiments.dimension import Dimension, dimensions
from domain.experiments.drafting import goal_of
from domain.experiments.verdict import words
from domain.experiments.verdict.slicing import Part
from domain.models import ClusterModel, Experiment
from domain.segments import service as segments
from handlers.kit.experiments import here, metric_name, names_of, terms
from handlers.kit.screen import screen
from handlers.kit.view import Button, Row, View, in_rows
from handlers.kit.visit import Visit

# Below that the parts are said to have different effects.
APART = 0.05
SIGNS = {"better": "🟢", "worse": "🔴", "open": "·"}


@screen(right="campaigns.see", back="experiments", is_slow=True)
async def draw(visit: Visit) -> View:
    experiment, t = await here(visit), visit.t
    kind = visit.word(1, "")
    text = t("experiment-parts", name=experiment.name)
    if kind in dimensions:
        text = await _told(visit, experiment, dimensions[kind](ref=visit.number(2, 0)))
    back = "experiment_parts" if kind else "experiment_verdict"
    return View(
        text=text,
        rows=await _rows(visit, experiment, kind),
        back=Button("", back, (experiment.id,)),
    )


async def _rows(visit: Visit, experiment: Experiment, chosen: str) -> tuple[Row, ...]:
    """All ways but the one that is shown."""
    t = visit.t
    has_groups = await ClusterModel.filter(shop_id=visit.shop.id, status="ready").exists()
    kinds = sorted(dimensions, key=lambda each: dimensions[each].place)
    shown = [
        Button(t.plain(f"dimension-{each}").capitalize(), "experiment_parts", (experiment.id, each))
        for each in kinds
        if not dimensions[each].is_picked and each != chosen and (has_groups or each != "cluster")
    ]
    rows = [*in_rows(shown)]
    segment = Button(
        t.plain("screen-experiment_parts_segment"), "experiment_parts_segment", (experiment.id,)
    )
    # A segment's number beside would not fit into a button.
    is_short = chosen in dimensions and not dimensions[chosen].is_picked
    back = (chosen,) if is_short else ()
    return (*rows, (segment, terms(visit, experiment, "experiment_parts", "parts", *back)))


async def _told(visit: Visit, experiment: Experiment, dimension: Dimension) -> str:
    t = visit.t
    found = await breaking.by(dimension, experiment, visit.shop, visit.now, visit.world.pool)
    parts = found.parts
    if parts.is_blocked:
        return t("experiment-parts-blocked")
    if not parts.counted:
        return t("experiment-parts-early")
    lines = "\n".join(_line(visit, experiment, dimension, found, each) for each in parts.rows)
    apart = "unknown" if parts.apart is None else "yes" if parts.apart < APART else "no"
    return t(
        "experiment-parts-told",
        name=experiment.name,
        dimension=await _called(visit, dimension),
        goal=metric_name(visit, goal_of(experiment)),
        letter=parts.leader,
        people=parts.counted,
        at=found.at,
        apart=apart,
        p=t.number(round(parts.apart or 0.0, 3)),
        hidden=parts.hidden,
        lines=lines or t.plain("experiment-parts-none"),
    )


async def _called(visit: Visit, dimension: Dimension) -> str:
    """Of a segment its own name."""
    if dimension.is_picked:
        return (await segments.find(visit.shop, dimension.ref)).name
    return visit.t.plain(f"dimension-{dimension.kind}")


def _line(
    visit: Visit, experiment: Experiment, dimension: Dimension, found: Broken, each: Part
) -> str:
    name = _name(visit, dimension, found, each.label)
    change = words.change(visit.t, each.told, names_of(visit, experiment))
    if each.is_few:
        return visit.t.plain("experiment-parts-few", label=name, people=each.people, change=change)
    return visit.t.plain(
        "experiment-parts-line",
        sign=SIGNS[each.told.state],
        label=name,
        people=each.people,
        change=change,
    )


def _name(visit: Visit, dimension: Dimension, found: Broken, label: str) -> str:
    """As the shop calls it, as we do, or as it is."""
    text = f"dimension-{dimension.kind}-{label}"
    if label in found.names:
        return found.names[label]
    if visit.t.has(text):
        return visit.t.plain(text)
    return label or visit.t.plain("dimension-unknown")
