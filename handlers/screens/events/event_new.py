"""An event of the shop's own: its name and its properties, written as lines."""

from domain.events import dictionary
from handlers.kit.screen import screen, typed
from handlers.kit.view import Go, View
from handlers.kit.visit import Typed, Visit


@screen(right="events.edit", back="events")
async def draw(visit: Visit) -> View:
    return View(text=visit.t("event-new"))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    name, _, lines = said.text.strip().partition("\n")
    name = name.strip()
    properties = dictionary.properties_of(lines)
    await dictionary.register(visit.shop, name, properties, visit.person, visit.now)
    return Go("event_card", (name,), toast=visit.t("event-registered", name=name))
