"""One address of the stop list: since when, from where, and the question whether to take it off."""

from domain.messaging import stop_list
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit
from handlers.screens.pressure.stop_list import label


@screen(right="customers.data", back="stop_list")
async def draw(visit: Visit) -> View:
    entry = await stop_list.find(visit.shop, visit.number(0))
    text = visit.t(
        "stop-entry",
        address=label(entry),
        since=visit.t.moment(entry.added_at, visit.shop.zone),
        source=visit.t.plain(f"stop-source-{entry.source}"),
    )
    yes = Button(visit.t.plain("stop-entry-remove"), "stop_entry", (entry.id,), "remove")
    return View(text=text, rows=((yes,),))


@act()
async def remove(visit: Visit) -> Go:
    """The address may be written to again."""
    await stop_list.remove(visit.shop, visit.number(0), visit.person, visit.now)
    return Go("stop_list", toast=visit.t("stop-list-removed"))
