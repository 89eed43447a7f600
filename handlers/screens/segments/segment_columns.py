"""Which columns a file of people has. Arguments: segment, columns as a number, page."""

from domain.segments import service
from domain.segments.exports import COLUMNS, columns_for
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.screen import screen
from handlers.kit.view import Button, View, in_rows
from handlers.kit.visit import Visit
from handlers.screens.segments.segment_export import bits


@screen(right="segments.see", back="segments")
async def draw(visit: Visit) -> View:
    segment = await service.find(visit.shop, visit.number(0))
    now = bits(visit)
    may = [(n, each) for n, each in enumerate(COLUMNS) if each in columns_for(visit.role)]
    number, skipped = offset(visit.number(2, 0), len(may))
    page = Page(items=may[skipped : skipped + PAGE], number=number, total=len(may))
    keys = [
        Button(
            f"{'✓ ' if now >> n & 1 else ''}{visit.t.plain(f'export-column-{each}')}",
            "segment_columns",
            (segment.id, now ^ 1 << n, number),
        )
        for n, each in page.items
    ]
    rows = in_rows(keys)
    pager = page.pager(lambda label, to: Button(label, "segment_columns", (segment.id, now, to)))
    return View(
        text=visit.t("segment-columns", name=segment.name, count=now.bit_count()),
        rows=rows + pager,
        back=Button("", "segment_export", (segment.id, now)),
    )
