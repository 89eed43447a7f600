"""What staff are told without asking when a segment could not be refreshed."""

from domain.segments import service
from domain.segments.keeping import freshness
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit


@screen(right="segments.see", back="segments")
async def draw(visit: Visit) -> View:
    segment = await service.find(visit.shop, visit.number(0))
    text = await freshness.news(visit.t, visit.shop, segment, visit.now)
    card = Button(visit.t.plain("segment-stale-open"), "segment_card", (segment.id,))
    return View(text=text, rows=((card,),))
