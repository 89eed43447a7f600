"""A segment of the archive is deleted for good, unless something lives by it."""

from domain.segments import service
from domain.segments.use import live, uses
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit

NAMED = 5


@screen(right="segments.edit", back="segments")
async def draw(visit: Visit) -> View:
    segment = await service.find(visit.shop, visit.number(0))
    t, args = visit.t, (segment.id,)
    alive = live(await uses(visit.shop, segment.id))
    lines = [t("segment-delete", name=segment.name, count=len(alive))]
    rows: list[Row] = []
    for kind, use in alive[:NAMED]:
        label = t.plain(f"segment-use-{kind}", name=use.name, is_live="yes")
        rows.append((Button(label, use.screen, (use.number,)),))
    if not alive:
        rows.append((Button(t.plain("segment-delete-button"), "segment_delete", args, "delete"),))
    return View(text="\n".join(lines), rows=tuple(rows), back=Button("", "segment_card", args))


@act()
async def delete(visit: Visit) -> Go:
    """For good."""
    segment = await service.find(visit.shop, visit.number(0))
    await service.delete(visit.shop, segment, visit.person, visit.now)
    return Go("segments_archive", toast=visit.t.plain("segment-deleted"))
