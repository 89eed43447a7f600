"""The question before a connection is taken away. Argument: its number."""

from domain.connectors import connecting
from handlers.kit import connecting as words
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit


@screen(right="shop.edit", back="connections")
async def draw(visit: Visit) -> View:
    t = visit.t
    connector = await connecting.find(visit.shop.id, visit.number(0))
    yes = Button(t.plain("connector-remove-yes"), "connector_remove", (connector.id,), "remove")
    return View(
        text=t("connector-remove-question", name=words.named(t, connector)),
        rows=((yes,),),
        back=Button("", "connector_card", (connector.id,)),
    )


@act()
async def remove(visit: Visit) -> Go:
    """Take it away; a second tap finds nothing."""
    connector = await connecting.find(visit.shop.id, visit.number(0))
    family = connecting.open_kind(connector).family
    await connecting.remove(connector, visit.person, visit.now)
    return Go(words.LISTS[family], toast=visit.t.plain("connector-removed"))
