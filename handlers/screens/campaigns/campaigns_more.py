"""Tools of the section that belong to no one campaign: the screens that list themselves here."""

from handlers.kit.listing import listed_rows
from handlers.kit.screen import screen
from handlers.kit.view import View
from handlers.kit.visit import Visit


@screen(right="campaigns.see", back="campaigns")
async def draw(visit: Visit) -> View:
    rows = listed_rows(visit, "campaigns_more", number=visit.number(0, 0))
    return View(text=visit.t("campaigns-more"), rows=rows)
