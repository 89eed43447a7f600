"""When to call again. Argument: the call."""

from domain.calls import calling
from domain.calls.calling import LATER
from domain.core.errors import NotFoundError
from handlers.kit import person
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit


@screen(right="customers.edit", back="calls")
async def draw(visit: Visit) -> View:
    t, task = visit.t, await calling.find(visit.shop, visit.number(0))
    rows = tuple(
        (Button(t.plain(f"call-in-{each}"), "call_later", (task.id, each), "put_off"),)
        for each in LATER
    )
    text = t("call-later-when", name=person.name(visit, task.customer))
    return View(text=text, rows=rows, back=Button("", "call", (task.id,)))


@act()
async def put_off(visit: Visit) -> Go:
    """Put it off. Arguments: the call, for how long."""
    task = await calling.find(visit.shop, visit.number(0))
    if visit.word(1) not in LATER:
        raise NotFoundError(thing="button")
    again = await calling.put_off(task, LATER[visit.word(1)], visit.person, visit.now)
    moment = visit.t.moment(again, visit.shop.zone)
    return Go("calls", toast=visit.t.plain("call-put-off", moment=moment))
