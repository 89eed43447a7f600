"""Tags of segments, each the way to its segments. Argument: page."""

from domain.segments import about
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit


@screen(right="segments.see", back="segments_more", listed=("segments_more", 20))
async def draw(visit: Visit) -> View:
    found = await about.tags(visit.shop)
    number, skipped = offset(visit.number(0, 0), len(found))
    page = Page(items=found[skipped : skipped + PAGE], number=number, total=len(found))
    rows = tuple(
        (Button(f"{each.label} · {visit.t.number(each.segments)}", "segments_tagged", (each.id,)),)
        for each in page.items
    )
    pager = page.pager(lambda label, to: Button(label, "segments_tags", (to,)))
    return View(text=visit.t("segments-tags", count=len(found)), rows=rows + pager)
