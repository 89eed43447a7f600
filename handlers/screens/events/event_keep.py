"""How long events of one name are kept: tapped or written."""

from domain.core.errors import BadValueError, NotFoundError
from domain.events import dictionary
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, View, in_rows
from handlers.kit.visit import Typed, Visit

DAYS = (30, 90, 180, 400, 1100)
MOST_DIGITS = 9


@screen(right="events.edit", back="events")
async def draw(visit: Visit) -> View:
    t, name = visit.t, visit.word(0)
    if name not in await dictionary.kinds_of(visit.shop.id):
        raise NotFoundError(thing="event_kind")
    keys = [
        Button(t.plain("event-keep-days", days=days), "event_keep", (name, days), "choose")
        for days in DAYS
    ]
    keys.append(Button(t.plain("event-keep-always"), "event_keep", (name, 0), "choose"))
    return View(
        text=t("event-keep-question", name=name),
        rows=in_rows(keys, 3),
        back=Button("", "event_card", (name,)),
    )


@act()
async def choose(visit: Visit) -> Go:
    """A term was tapped; 0 keeps for ever."""
    return await _kept(visit, visit.number(1) or None)


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    text = said.text.strip()
    if not text.isdecimal() or len(text) > MOST_DIGITS:
        raise BadValueError(reason="not-a-number")
    return await _kept(visit, int(text))


async def _kept(visit: Visit, days: int | None) -> Go:
    name = visit.word(0)
    await dictionary.keep(visit.shop, name, days, visit.person, visit.now)
    return Go("event_card", (name,), toast=visit.t("event-kept"))
