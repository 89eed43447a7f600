"""How the best time is found, in a few lines."""

from domain.messaging.timing.choosing import EXPLORED, FIXED
from domain.messaging.timing.keeping import ENOUGH
from handlers.kit.screen import screen
from handlers.kit.view import View
from handlers.kit.visit import Visit


@screen(right="campaigns.see", back="best_time")
async def draw(visit: Visit) -> View:
    return View(text=visit.t("hours-about", any=EXPLORED, usual=FIXED, enough=ENOUGH))
