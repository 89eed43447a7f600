"""What payments in Telegram need. Argument: the connection."""

from domain.connectors import connecting
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit


@screen(right="shop.edit", back="payment_ways")
async def draw(visit: Visit) -> View:
    t, connector = visit.t, await connecting.find(visit.shop.id, visit.number(0))
    kind = connecting.open_kind(connector)
    takes = str(getattr(kind, "takes", "stars"))
    new = Button(t.plain("invoices-new"), "invoice_new", (0,))
    card = Button(t.plain("hook-setup-card"), "connector_card", (connector.id,))
    return View(text=t("payment-setup", takes=takes), rows=((new,), (card,)))
