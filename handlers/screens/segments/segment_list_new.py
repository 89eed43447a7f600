"""A new list of people, named by typing."""

from domain.segments import lists, service
from handlers.kit.screen import screen, typed
from handlers.kit.view import Go, View
from handlers.kit.visit import Typed, Visit


@screen(right="segments.edit", back="segments_more", listed=("segments_more", 10))
async def draw(visit: Visit) -> View:
    return View(text=visit.t("segment-list-new", limit=service.LONGEST_NAME))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    """The name."""
    made = await lists.create(visit.shop, said.text, visit.person, visit.now)
    return Go("segment_list", (made.id,), toast=visit.t.plain("segment-list-created"))
