"""The question before a shop's own event is refused from now on."""

from domain.events import dictionary
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit


@screen(right="events.edit", back="events")
async def draw(visit: Visit) -> View:
    name = visit.word(0)
    yes = Button(visit.t.plain("event-archive-yes"), "event_archive", (name,), "archive")
    return View(
        text=visit.t("event-archive-question", name=name),
        rows=((yes,),),
        back=Button("", "event_card", (name,)),
    )


@act()
async def archive(visit: Visit) -> Go:
    """Refuse it; a second tap finds nothing to refuse."""
    await dictionary.archive(visit.shop, visit.word(0), visit.person, visit.now)
    return Go("events", toast=visit.t("event-archived"))
