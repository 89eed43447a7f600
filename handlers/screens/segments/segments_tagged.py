"""Segments with one tag. Arguments: a row of the tag, page."""

from domain.segments import about
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit


@screen(right="segments.see", back="segments_tags")
async def draw(visit: Visit) -> View:
    row = visit.number(0)
    label, _, total = await about.tagged(visit.shop, row, 0, 1)
    number, skipped = offset(visit.number(1, 0), total)
    _, found, _ = await about.tagged(visit.shop, row, skipped, PAGE)
    rows = tuple((Button(each.name, "segment_card", (each.id,)),) for each in found)
    pager = Page(items=found, number=number, total=total).pager(
        lambda label, to: Button(label, "segments_tagged", (row, to))
    )
    return View(text=visit.t("segments-tagged", tag=label, count=total), rows=rows + pager)
