"""Who of the staff answers for a segment: a tap chooses. Arguments: segment, page."""

from domain.audience import caring
from domain.segments import about, service
from handlers.kit.paging import Page, offset
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit

NOBODY = 0
SHOWN = 4


@screen(right="segments.edit", back="segments")
async def draw(visit: Visit) -> View:
    segment = await service.find(visit.shop, visit.number(0))
    works, now, t = await caring.carers(visit.shop), await about.owner(segment), visit.t
    number, skipped = offset(visit.number(1, 0), len(works), SHOWN)
    shown = works[skipped : skipped + SHOWN]
    rows: list[Row] = []
    for each in shown:
        mark = "✓ " if now and each.id == now.id else ""
        label = f"{mark}{each.person.name or each.person_id}"
        rows.append((Button(label, "segment_owner", (segment.id, each.id), "choose"),))
    rows += Page(items=shown, number=number, total=len(works), size=SHOWN).pager(
        lambda label, to: Button(label, "segment_owner", (segment.id, to))
    )
    if now is not None:
        nobody = t.plain("segment-owner-nobody")
        rows.append((Button(nobody, "segment_owner", (segment.id, NOBODY), "choose"),))
    text = t("segment-owner", name=segment.name)
    return View(text=text, rows=tuple(rows), back=Button("", "segment_about", (segment.id,)))


@act()
async def choose(visit: Visit) -> Go:
    """One of the staff, or nobody."""
    segment = await service.find(visit.shop, visit.number(0))
    chosen = visit.number(1) or None
    await about.entrust(visit.shop, segment, chosen, visit.person, visit.now)
    return Go("segment_about", (segment.id,), toast=visit.t.plain("segment-saved"))
