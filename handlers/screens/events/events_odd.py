"""What no name of the dictionary can be blamed for: unknown names, and programs."""

from domain.events import oddities
from handlers.kit.screen import screen
from handlers.kit.view import View
from handlers.kit.visit import Visit
from handlers.screens.events.event_card import refusal


@screen(right="events.see", back="events")
async def draw(visit: Visit) -> View:
    odd = await oddities.nameless(visit.shop.id)
    lines = [refusal(visit, each) for each in odd] or [visit.t("events-odd-none")]
    return View(text="\n".join((visit.t("events-odd"), "", *lines)))
