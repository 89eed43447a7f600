"""A segment as text: to copy, to send to another shop, to change by typing. Argument: segment."""

from domain.segments import service
from domain.segments.language.writing import write as written
from domain.segments.rule import rule_of
from handlers.kit import segment_text
from handlers.kit.screen import act, screen, typed, uploaded
from handlers.kit.view import Button, Copy, Go, Row, View
from handlers.kit.visit import Typed, Upload, Visit

LONGEST_SHOWN = 3_000
LONGEST_COPIED = 256


@screen(right="segments.edit", back="segments", listed=("segment_more", 20))
async def draw(visit: Visit) -> View:
    segment = await service.find(visit.shop, visit.number(0))
    text = await written(rule_of(segment), visit.t, visit.shop)
    name = visit.t("segment-text", name=segment.name)
    told = [name, f"<pre>{segment_text.escaped(text[:LONGEST_SHOWN])}</pre>"]
    if len(text) > LONGEST_SHOWN:
        told.append(visit.t("segment-text-cut"))
    told.append(visit.t("segment-text-hint"))
    back = Button("", "segment_more", (segment.id,))
    return View(text="\n".join(told), rows=_rows(visit, text), back=back)


@act()
async def file(visit: Visit) -> Go:
    """The file for another shop."""
    segment = await service.find(visit.shop, visit.number(0))
    text = await written(rule_of(segment), visit.t, visit.shop)
    attachment = segment_text.file_of(visit, segment, text)
    return Go("segment_text", (segment.id,), attachments=(attachment,))


@typed()
async def write(visit: Visit, said: Typed) -> Go | View:
    """Read it and show what would change."""
    segment = await service.find(visit.shop, visit.number(0))
    return await segment_text.typed(visit, segment.id, said)


@uploaded()
async def receive(visit: Visit, upload: Upload) -> Go | View:
    """The rule of a segment's file."""
    segment = await service.find(visit.shop, visit.number(0))
    return await segment_text.uploaded(visit, segment.id, upload)


def _rows(visit: Visit, text: str) -> tuple[Row, ...]:
    t, args = visit.t, (visit.number(0),)
    file_key = Button(t.plain("segment-text-file-button"), "segment_text", args, "file")
    help_key = Button(t.plain("language-help-button"), "segment_help")
    if len(text) > LONGEST_COPIED:
        return ((file_key,), (help_key,))
    return ((Copy(t.plain("segment-text-copy-button"), text), file_key), (help_key,))
