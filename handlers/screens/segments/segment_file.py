"""A file of a segment's people on its way, and ready to be taken. Argument: the export."""

from domain.models import SegmentExport
from domain.segments import exports
from handlers.kit.bar import bar
from handlers.kit.screen import act, screen
from handlers.kit.view import Attachment, Button, Go, Row, View
from handlers.kit.visit import Visit

LONGEST_NAME = 40


@screen(right="segments.see", back="segments")
async def draw(visit: Visit) -> View:
    export = await exports.find(visit.shop, visit.number(0), visit.person)
    t, name = visit.t, export.segment.name
    is_running = export.status in {"waiting", "running"}
    text = t(
        f"segment-file-{export.status}",
        name=name,
        people=export.people,
        total=export.total,
        moment=t.moment(export.asked_at, visit.shop.zone),
    )
    if is_running:
        share = min(1.0, export.people / max(1, export.total))
        text += f"\n{bar(share)} {round(100 * share)} %"
    rows: tuple[Row, ...] = ()
    if export.status == "done":
        rows = ((Button(t.plain("segment-file-take"), "segment_file", (export.id,), "take"),),)
    back = Button("", "segment_export", (export.segment_id,))
    return View(text=text, rows=rows, back=back, is_live=is_running)


@act()
async def take(visit: Visit) -> Go:
    """The file itself."""
    export = await exports.find(visit.shop, visit.number(0), visit.person)
    ending, content = await exports.content(export, visit.world.files)
    attachment = Attachment(name=f"{_name(export)}{ending}", content=content)
    return Go("segment_file", (export.id,), attachments=(attachment,))


def _name(export: SegmentExport) -> str:
    plain = "".join(sign if sign.isalnum() else "-" for sign in export.segment.name)
    return plain.strip("-")[:LONGEST_NAME] or "segment"
