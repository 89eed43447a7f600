"""How it is counted: what a place under a cap is, and what service messages are free of."""

from handlers.kit.screen import screen
from handlers.kit.view import View
from handlers.kit.visit import Visit


@screen(right="campaigns.see", back="pressure")
async def draw(visit: Visit) -> View:
    return View(text=visit.t("pressure-about"))
