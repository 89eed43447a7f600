"""The description of a segment, typed."""

from domain.segments import about, service
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Typed, Visit


@screen(right="segments.edit", back="segments")
async def draw(visit: Visit) -> View:
    segment = await service.find(visit.shop, visit.number(0))
    t, args = visit.t, (segment.id,)
    rows: tuple[Row, ...] = ()
    if segment.description:
        rows = ((Button(t.plain("segment-describe-drop"), "segment_describe", args, "drop"),),)
    text = t(
        "segment-describe",
        name=segment.name,
        limit=about.LONGEST_DESCRIPTION,
        description=segment.description or t.plain("segment-about-nothing"),
    )
    return View(text=text, rows=rows, back=Button("", "segment_about", args))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    """Another description."""
    return await _described(visit, said.text)


@act()
async def drop(visit: Visit) -> Go:
    """None."""
    return await _described(visit, "")


async def _described(visit: Visit, description: str) -> Go:
    segment = await service.find(visit.shop, visit.number(0))
    await about.describe(visit.shop, segment, description, visit.person, visit.now)
    return Go("segment_about", (segment.id,), toast=visit.t.plain("segment-saved"))
