"""How the groups were found, how sure that is, how far the shop has moved. Argument: version."""

from domain.clusters import service
from domain.models import ClusterModel
from handlers.kit import figures
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Row, Stay, View
from handlers.kit.visit import Visit

OLDER = 3


@screen(right="segments.see", back="clusters")
async def draw(visit: Visit) -> View:
    model = await service.version(visit.shop, visit.number(0))
    newest = await service.current(visit.shop)
    parts = [_found(visit, model), _tried(visit, model), _figures(visit, model)]
    is_newest = newest is not None and newest.id == model.id
    parts.append(_drift(visit, model) if is_newest else visit.t("clusters-how-replaced"))
    return View(text="\n\n".join(parts), rows=await _rows(visit, model, is_newest=is_newest))


@act()
async def silhouette(visit: Visit) -> Stay:
    """What the word means."""
    return Stay(visit.t.plain("clusters-silhouette-means"), is_alert=True)


@act()
async def drift(visit: Visit) -> Stay:
    """What the word means."""
    return Stay(visit.t.plain("clusters-drift-means"), is_alert=True)


def _found(visit: Visit, model: ClusterModel) -> str:
    t = visit.t
    return t(
        "clusters-how-found",
        version=str(model.version),
        moment=t.moment(model.trained_at or model.asked_at, visit.shop.zone),
        people=model.people,
        groups=model.groups,
        clarity=service.clarity(model),
        silhouette=_two(visit, model.silhouette),
        stability=_two(visit, model.stability),
    )


def _tried(visit: Visit, model: ClusterModel) -> str:
    lines = [
        visit.t(
            "clusters-how-line",
            groups=each["groups"],
            silhouette=_two(visit, each["silhouette"]),
            stability=_two(visit, each["stability"]),
            chosen="yes" if each["groups"] == model.groups else "no",
        )
        for each in model.tried
    ]
    return "\n".join((visit.t("clusters-how-tried"), *lines))


def _figures(visit: Visit, model: ClusterModel) -> str:
    names = [figures.name(visit, each["key"]) for each in model.features]
    return visit.t(
        "clusters-how-figures",
        count=len(names),
        names=", ".join(names),
        dropped=len(model.dropped),
    )


def _drift(visit: Visit, model: ClusterModel) -> str:
    found, t = service.drift_of(model), visit.t
    key, shift = found.worst or ("", 0.0)
    return t(
        "clusters-how-drift",
        moment=t.moment(model.assigned_at or visit.now, visit.shop.zone),
        advice=found.advice,
        shift=_two(visit, shift),
        figure=figures.name(visit, key) if key else "",
        is_first="yes" if found.changed is None else "no",
        changed=t.number(round(100 * (found.changed or 0))),
    )


async def _rows(visit: Visit, model: ClusterModel, *, is_newest: bool) -> tuple[Row, ...]:
    t, args = visit.t, (model.version,)
    terms = (
        Button(t.plain("clusters-silhouette-what"), "clusters_how", args, "silhouette"),
        Button(t.plain("clusters-drift-what"), "clusters_how", args, "drift"),
    )
    others = [each for each in await service.versions(visit.shop) if each.id != model.id]
    versions = tuple(
        Button(
            t.plain("clusters-version", version=str(each.version)),
            "clusters_how",
            (each.version,),
        )
        for each in others[:OLDER]
    )
    again = Button(t.plain("clusters-train-again"), "clusters", (), "train")
    trains = is_newest and visit.can("segments.edit")
    return (terms, *((versions,) if versions else ()), *(((again,),) if trains else ()))


def _two(visit: Visit, value: float | None) -> str:
    return visit.t.number(round(value or 0.0, 2))
