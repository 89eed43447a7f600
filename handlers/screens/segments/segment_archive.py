"""A segment that is used goes to the archive only when its user says so again."""

from domain.segments import service
from domain.segments.use import live, uses
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit

NAMED = 5


@screen(right="segments.edit", back="segments")
async def draw(visit: Visit) -> View:
    segment = await service.find(visit.shop, visit.number(0))
    t, args = visit.t, (segment.id,)
    alive = live(await uses(visit.shop, segment.id))
    lines = [
        "• " + t(f"segment-use-{kind}", name=use.name, is_live="yes") for kind, use in alive[:NAMED]
    ]
    head = t("segment-archive", name=segment.name, count=len(alive))
    rows = (
        (Button(t.plain("segment-archive-anyway"), "segment_archive", args, "archive"),),
        (Button(t.plain("screen-segment_uses"), "segment_uses", args),),
    )
    return View(text="\n".join((head, *lines)), rows=rows, back=Button("", "segment_more", args))


@act()
async def archive(visit: Visit) -> Go:
    """Put away all the same."""
    segment = await service.find(visit.shop, visit.number(0))
    await service.archive(visit.shop, segment, visit.person, visit.now)
    return Go("segment_card", (segment.id,), toast=visit.t.plain("segment-archived"))
