"""What the words of growth and forecast mean."""

from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit


@screen(right="segments.see", back="segments")
async def draw(visit: Visit) -> View:
    back = Button("", "segment_growth", visit.args)
    return View(text=visit.t("segment-growth-hint"), back=back)
