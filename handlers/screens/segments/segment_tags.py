"""The tags of a segment: typed to be put on, tapped to be taken off."""

from domain.segments import about, service
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Row, View, in_rows
from handlers.kit.visit import Typed, Visit


@screen(right="segments.edit", back="segments")
async def draw(visit: Visit) -> View:
    segment = await service.find(visit.shop, visit.number(0))
    held = await about.tags_of(segment)
    keys = [
        Button(f"✕ {each.label}", "segment_tags", (segment.id, each.id), "drop") for each in held
    ]
    rows: list[Row] = [*in_rows(keys)]
    text = visit.t("segment-tags", name=segment.name, count=len(held), limit=about.MOST_TAGS)
    return View(text=text, rows=tuple(rows), back=Button("", "segment_about", (segment.id,)))


@typed()
async def put(visit: Visit, said: Typed) -> Go:
    """One tag, or some with commas between."""
    segment = await service.find(visit.shop, visit.number(0))
    for label in filter(str.strip, said.text.split(",")):
        await about.tag(visit.shop, segment, label, visit.person, visit.now)
    return Go("segment_tags", (segment.id,))


@act()
async def drop(visit: Visit) -> Go:
    """Take a tag off."""
    segment = await service.find(visit.shop, visit.number(0))
    await about.untag(visit.shop, segment, visit.number(1), visit.person, visit.now)
    return Go("segment_tags", (segment.id,))
