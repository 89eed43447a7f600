"""Groups of similar buyers, found by themselves. Arguments: page."""

from domain.clusters import naming, service
from domain.clusters.service import LEAST_BUYERS, UNDER_WAY
from domain.models import ClusterModel
from handlers.kit import groups
from handlers.kit.paging import Page, offset
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit

SHOWN = 3
BACK = Button("", "segments_more")


@screen(right="segments.see", back="segments_more", listed=("segments_more", 30))
async def draw(visit: Visit) -> View:
    last, model = await service.latest(visit.shop), await service.current(visit.shop)
    if last is not None and last.status in UNDER_WAY:
        text = visit.t("clusters-under-way", percent=last.done_percent)
        return View(text=text, back=BACK, is_live=True)
    if model is None:
        return _none(visit, last)
    return await _list(visit, model, last)


@act(right="segments.edit")
async def train(visit: Visit) -> Go:
    """Look for groups anew."""
    words = naming.words(visit.t.plain)
    await service.ask(visit.shop, words, visit.person, visit.now)
    return Go("clusters", wake=("train_clusters",))


def _none(visit: Visit, last: ClusterModel | None) -> View:
    parts = [visit.t("clusters-none", least=LEAST_BUYERS)]
    if last is not None:
        parts.append(_trouble(visit, last))
    rows: tuple[Row, ...] = ()
    if visit.can("segments.edit"):
        rows = ((Button(visit.t.plain("clusters-train"), "clusters", (), "train"),),)
    return View(text="\n\n".join(parts), rows=rows, back=BACK)


def _trouble(visit: Visit, last: ClusterModel) -> str:
    return visit.t("clusters-trouble", status=last.status, people=last.people, least=LEAST_BUYERS)


async def _list(visit: Visit, model: ClusterModel, last: ClusterModel | None) -> View:
    t, found = visit.t, await groups.named(visit, model)
    number, first = offset(visit.number(0, 0), len(found), SHOWN)
    shown = found[first : first + SHOWN]
    drift = service.drift_of(model)
    parts = [
        t(
            "clusters-list",
            count=len(found),
            people=sum(each.cluster.size for each in found),
            moment=t.moment(model.assigned_at or visit.now, visit.shop.zone),
            clarity=service.clarity(model),
        ),
        *(
            t(
                "clusters-line",
                name=each.name,
                count=each.cluster.size,
                share=t.number(round(each.share)),
                portrait=groups.short(visit, each.cluster),
            )
            for each in shown
        ),
    ]
    if drift.advice == "retrain":
        parts.append(t("clusters-retrain-advised"))
    if last is not None and last.version > model.version:
        parts.append(_trouble(visit, last))
    rows: list[Row] = [(Button(each.name, "cluster_card", (each.cluster.id,)),) for each in shown]
    page = Page(items=shown, number=number, total=len(found), size=SHOWN)
    rows += page.pager(lambda label, to: Button(label, "clusters", (to,)))
    rows.append((Button(t.plain("clusters-how"), "clusters_how", (model.version,)),))
    return View(text="\n\n".join(parts), rows=tuple(rows), back=BACK)
