"""One group of similar buyers: who they are against the whole shop. Argument: group."""

import textwrap

from domain.clusters import service
from domain.core.chart import Chart, Series
from domain.models import Cluster
from domain.segments import service as segments
from domain.segments.conditions.in_cluster import InCluster
from domain.segments.rule import Rule
from domain.segments.tree import Leaf
from handlers.kit import figures, groups
from handlers.kit.groups import Named
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Picture, View
from handlers.kit.visit import Visit

# The shop's own figure stands for 100; what is far beyond would leave no room for the others.
WHOLE, MOST = 100.0, 500.0
LABEL_LINE = 14


@screen(right="segments.see", back="clusters", is_slow=True, has_picture=True)
async def draw(visit: Visit) -> View:
    cluster = await service.find(visit.shop, visit.number(0))
    found, t, args = await groups.one(visit, cluster), visit.t, (cluster.id,)
    lines = groups.portrait(visit, cluster)
    text = t(
        "cluster-card",
        name=found.name,
        count=cluster.size,
        share=t.number(round(found.share)),
        moment=t.moment(cluster.model.assigned_at or visit.now, visit.shop.zone),
        is_old="no" if cluster.model.assigned_at else "yes",
    )
    rows = (
        (
            Button(t.plain("cluster-people-button"), "cluster_people", args),
            Button(t.plain("clusters-how"), "clusters_how", (cluster.model.version,)),
        ),
        *(
            ((Button(t.plain("cluster-make-segment"), "cluster_card", args, "segment"),),)
            if visit.can("segments.edit")
            else ()
        ),
    )
    chart = _chart(visit, found)
    content = None if chart is None else await visit.world.painter.picture(chart)
    return View(
        text="\n".join((text, *lines)),
        rows=rows,
        picture=None if content is None else Picture(content=content),
    )


@act(right="segments.edit")
async def segment(visit: Visit) -> Go:
    """A segment of those in the group, which follows who comes and goes."""
    cluster = await service.find(visit.shop, visit.number(0))
    found = await groups.one(visit, cluster)
    name = await segments.free_name(visit.shop, found.name[: segments.LONGEST_NAME - 5])
    rule = Rule(tree=Leaf(condition=InCluster(clusters=(cluster.id,))))
    made = await segments.create(visit.shop, name, rule, visit.person, visit.now)
    return Go(
        "segment_card",
        (made.id,),
        toast=visit.t.plain("cluster-segment-made"),
        wake=("count_segments",),
    )


def _chart(visit: Visit, found: Named) -> Chart | None:
    """The group's figures in percent of the shop's, where the shop has any."""
    told = _comparable(found.cluster)
    if not told:
        return None
    t = visit.t
    return Chart(
        title=found.name,
        subtitle=t.plain("cluster-chart-subtitle"),
        labels=tuple(_label(figures.name(visit, key)) for key, _ in told),
        series=(
            Series(
                name=t.plain("cluster-chart-group"),
                kind="bars",
                values=tuple(value for _, value in told),
            ),
            Series(
                name=t.plain("cluster-chart-shop"),
                kind="line",
                part="previous",
                values=(WHOLE,) * len(told),
            ),
        ),
        unit="%",
        footer=t.plain("cluster-chart-footer", most=t.number(MOST)),
    )


def _comparable(cluster: Cluster) -> list[tuple[str, float]]:
    return [
        (str(each["key"]), min(MOST, WHOLE * each["middle"] / each["shop"]))
        for each in groups.traits(cluster)
        if each["shop"] and each["shop"] > 0 and each["middle"] >= 0
    ]


def _label(name: str) -> str:
    return "<br>".join(textwrap.wrap(name, LABEL_LINE))
