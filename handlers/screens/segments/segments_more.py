"""What is done with segments seldom: the screens that list themselves here."""

from handlers.kit.listing import listed_rows
from handlers.kit.screen import screen
from handlers.kit.view import View
from handlers.kit.visit import Visit


@screen(right="segments.see", back="segments")
async def draw(visit: Visit) -> View:
    rows = listed_rows(visit, "segments_more", number=visit.number(0, 0))
    return View(text=visit.t("segments-more"), rows=rows)
