"""Segments that were put away."""

from domain.segments import service
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit


@screen(right="segments.see", back="segments_more", listed=("segments_more", 90))
async def draw(visit: Visit) -> View:
    _, total = await service.page(visit.shop, 0, 1, is_archived=True)
    number, first = offset(visit.number(0, 0), total)
    found, _ = await service.page(visit.shop, first, PAGE, is_archived=True)
    pager = Page(items=found, number=number, total=total).pager(
        lambda label, to: Button(label, "segments_archive", (to,))
    )
    cards = tuple((Button(each.name, "segment_card", (each.id,)),) for each in found)
    return View(text=visit.t("segments-archived", count=total), rows=cards + pager)
