"""What staff are told without asking when the groups are old. Argument: version of the model."""

from domain.clusters import service
from handlers.kit import figures
from handlers.kit.screen import screen
from handlers.kit.view import Button, Row, View
from handlers.kit.visit import Visit


@screen(right="segments.see", back="clusters")
async def draw(visit: Visit) -> View:
    model = await service.version(visit.shop, visit.number(0))
    newest, t = await service.current(visit.shop), visit.t
    found = service.drift_of(model)
    key, shift = found.worst or ("", 0.0)
    text = t(
        "clusters-drifted",
        found=t.moment(model.trained_at or model.asked_at, visit.shop.zone),
        moment=t.moment(model.assigned_at or visit.now, visit.shop.zone),
        figure=figures.name(visit, key) if key else "",
        shift=t.number(round(shift, 2)),
        changed=t.number(round(100 * (found.changed or 0))),
        is_first="yes" if found.changed is None else "no",
        is_over="no" if newest is not None and newest.id == model.id else "yes",
    )
    rows: list[Row] = [(Button(t.plain("clusters-drifted-open"), "clusters"),)]
    if visit.can("segments.edit") and newest is not None and newest.id == model.id:
        rows.insert(0, (Button(t.plain("clusters-train-again"), "clusters", (), "train"),))
    rows.append((Button(t.plain("clusters-how"), "clusters_how", (model.version,)),))
    return View(text=text, rows=tuple(rows))
