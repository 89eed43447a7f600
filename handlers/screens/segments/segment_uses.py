"""Where a segment is used, with the way there. Arguments: segment, page."""

from domain.segments import service
from domain.segments.use import Use, uses
from handlers.kit.paging import Page, offset
from handlers.kit.screen import screen
from handlers.kit.view import Button, Row, View
from handlers.kit.visit import Visit


@screen(right="segments.see", back="segments", listed=("segment_more", 15))
async def draw(visit: Visit) -> View:
    segment = await service.find(visit.shop, visit.number(0))
    found = await uses(visit.shop, segment.id)
    number, skipped = offset(visit.number(1, 0), len(found))
    page = Page(items=found[skipped : skipped + 6], number=number, total=len(found))
    rows: list[Row] = [(_way(visit, kind, use),) for kind, use in page.items]
    rows += page.pager(lambda label, to: Button(label, "segment_uses", (segment.id, to)))
    alive = sum(1 for _, use in found if use.is_live)
    text = visit.t("segment-uses", name=segment.name, count=len(found), live=alive)
    return View(text=text, rows=tuple(rows), back=Button("", "segment_more", (segment.id,)))


def _way(visit: Visit, kind: str, use: Use) -> Button:
    label = visit.t.plain(
        f"segment-use-{kind}", name=use.name, is_live="yes" if use.is_live else "no"
    )
    return Button(label, use.screen, (use.number,))
