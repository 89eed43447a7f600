"""What is done with a segment seldom: what lists itself here, a copy, the archive."""

from domain.segments import lists, service
from domain.segments.rule import rule_of
from domain.segments.use import live, uses
from handlers.kit.listing import listed_rows
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit


@screen(right="segments.see", back="segments")
async def draw(visit: Visit) -> View:
    segment = await service.find(visit.shop, visit.number(0))
    zone, args = visit.shop.zone, (segment.id,)
    rows = listed_rows(visit, "segment_more", args, number=visit.number(1, 0), size=6)
    if visit.can("segments.edit"):
        kept = (
            Button(visit.t.plain("segment-copy-button"), "segment_more", args, "copy"),
            Button(visit.t.plain("segment-archive-button"), "segment_more", args, "archive"),
        )
        rows = (*rows, kept)
    text = visit.t(
        "segment-more",
        name=segment.name,
        made=visit.t.moment(segment.made_at, zone),
        changed=visit.t.moment(segment.changed_at, zone),
    )
    return View(text=text, rows=rows, back=Button("", "segment_card", args))


@act(right="segments.edit")
async def archive(visit: Visit) -> Go:
    """Put away; the card has the way back. A used one is asked about first."""
    segment = await service.find(visit.shop, visit.number(0))
    if live(await uses(visit.shop, segment.id)):
        return Go("segment_archive", (segment.id,))
    await service.archive(visit.shop, segment, visit.person, visit.now)
    return Go("segment_card", (segment.id,), toast=visit.t.plain("segment-archived"))


@act(right="segments.edit")
async def copy(visit: Visit) -> Go:
    """The same rule under another name, or the same people of a list."""
    segment = await service.find(visit.shop, visit.number(0))
    wished = visit.t.plain("segment-copy-name", name=segment.name)
    name = await service.free_name(visit.shop, wished[: service.LONGEST_NAME - 5])
    if segment.kind == lists.LIST:
        made = await lists.copy(visit.shop, segment, name, visit.person, visit.now)
    else:
        made = await service.create(visit.shop, name, rule_of(segment), visit.person, visit.now)
    return Go(
        "segment_card",
        (made.id,),
        toast=visit.t.plain("segment-copied"),
        wake=("count_segments",),
    )
