"""What the owner is told without asking. Arguments: connection, and the news."""

from domain.connectors import connecting, runs
from domain.core.errors import NotFoundError
from handlers.kit import connecting as words
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit

NEWS = ("fails", "works", "held")


@screen(right="shop.edit", back="connections")
async def draw(visit: Visit) -> View:
    t, news = visit.t, visit.word(1)
    connector = await connecting.find(visit.shop.id, visit.number(0))
    if news not in NEWS:
        raise NotFoundError(thing="button")
    card = Button(t.plain("connector-open"), "connector_card", (connector.id,))
    held = await runs.held(connector) if news == "held" else None
    if held is not None:
        decide = Button(t.plain("connector-decide"), "connector_held", (held.id,))
        return View(text=words.held(t, connector, held), rows=((decide,), (card,)))
    code = connector.error_code
    why = words.refusal(t, code, connector.error_values) if code else ""
    name = words.named(t, connector)
    family = connecting.open_kind(connector).family
    told = "channel-news" if family == "channels" else "connector-news"
    return View(text=t(told, news=news, name=name, why=why), rows=((card,),))
