"""Another name for a segment, typed."""

from domain.segments import service
from handlers.kit.screen import screen, typed
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Typed, Visit


@screen(right="segments.edit", back="segments", listed=("segment_more", 10))
async def draw(visit: Visit) -> View:
    segment = await service.find(visit.shop, visit.number(0))
    text = visit.t("segment-rename", name=segment.name, limit=service.LONGEST_NAME)
    return View(text=text, back=Button("", "segment_more", (segment.id,)))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    """The new name."""
    segment = await service.find(visit.shop, visit.number(0))
    await service.rename(visit.shop, segment, said.text, visit.person, visit.now)
    return Go("segment_card", (segment.id,), toast=visit.t.plain("segment-renamed"))
