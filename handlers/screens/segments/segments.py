"""A shop's segments, by name."""

from domain.models import Segment
from domain.segments import service, sketch
from handlers.kit.paging import Page, offset
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Typed, Visit
from handlers.screens.segments import segments_found

SHOWN = 5
NEW = 0


@screen(right="segments.see", command="segments", menu=10)
async def draw(visit: Visit) -> View:
    _, total = await service.page(visit.shop, 0, 1)
    number, first = offset(visit.number(0, 0), total, SHOWN)
    found, _ = await service.page(visit.shop, first, SHOWN)
    rows = [_row(visit, each) for each in found]
    rows += Page(items=found, number=number, total=total, size=SHOWN).pager(
        lambda label, to: Button(label, "segments", (to,))
    )
    if visit.can("segments.edit"):
        rows += await _making(visit)
    text = visit.t("segments", count=total)
    if total > SHOWN:
        text = f"{text}\n{visit.t('segments-search-hint')}"
    return View(text=text, rows=tuple(rows))


@act(right="segments.edit")
async def create(visit: Visit) -> Go:
    """Begin an empty one with its first condition."""
    await sketch.keep(visit.shop, visit.person, sketch.Sketch(), visit.now)
    return Go("segment_add", (NEW,))


@typed()
async def search(_: Visit, said: Typed) -> Go:
    """Words of a name, of a description, of a tag."""
    return segments_found.found(said)


def _row(visit: Visit, segment: Segment) -> Row:
    label = segment.name
    if segment.last_count is not None:
        size = visit.t.number(segment.last_count)
        label = visit.t.plain("segments-line", name=segment.name, count=size)
    return (Button(label, "segment_card", (segment.id,)),)


async def _making(visit: Visit) -> list[Row]:
    t = visit.t
    rows: list[Row] = [
        (
            Button(t.plain("segments-new"), "segments", (), "create"),
            Button(t.plain("segments-ready"), "segment_templates"),
            Button(t.plain("button-more"), "segments_more"),
        )
    ]
    begun = await sketch.find(visit.shop, visit.person, NEW)
    if begun and begun.undo:
        rows.insert(0, (Button(t.plain("segments-continue"), "segment_edit", (NEW,)),))
    return rows
