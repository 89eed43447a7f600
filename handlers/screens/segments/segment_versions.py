"""What a segment was, the newest first. Arguments: segment, page, the version to compare with."""

from domain.segments import service, versions
from domain.segments.versions import Version
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.screen import screen
from handlers.kit.view import Button, Row, View
from handlers.kit.visit import Visit


@screen(right="segments.see", back="segments", listed=("segment_more", 20))
async def draw(visit: Visit) -> View:
    segment = await service.find(visit.shop, visit.number(0))
    other = visit.number(2, 0)
    _, total = await versions.page(segment, 0, 1)
    number, skipped = offset(visit.number(1, 0), total)
    found, _ = await versions.page(segment, skipped, PAGE)
    rows: list[Row] = []
    for each in found:
        args = (segment.id, other, each.row) if other else (segment.id, each.row)
        rows.append((Button(_label(visit, each), "segment_version", args),))
    rows += Page(items=found, number=number, total=total).pager(
        lambda label, to: Button(label, "segment_versions", (segment.id, to, other))
    )
    text = visit.t("segment-versions", name=segment.name, count=total, is_choice=str(bool(other)))
    return View(text=text, rows=tuple(rows), back=Button("", "segment_more", (segment.id,)))


def _label(visit: Visit, each: Version) -> str:
    return visit.t.plain(
        "segment-versions-line",
        number=each.number,
        moment=visit.t.moment(each.made_at, visit.shop.zone),
        what=visit.t.plain(f"segment-version-{each.what}"),
    )
