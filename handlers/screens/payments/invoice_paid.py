"""Money has come: what staff are shown without asking. Argument: the payment."""

from domain.connectors.invoices import settling
from handlers.kit import billing
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit


@screen(right="payments", back="invoices")
async def draw(visit: Visit) -> View:
    t, paid = visit.t, await settling.payment(visit.shop.id, visit.number(0))
    text = t(
        "invoice-paid",
        number=paid.order.number,
        title=paid.invoice.title,
        amount=billing.amount(visit, paid.currency, paid.amount),
    )
    keys = (
        Button(t.plain("invoice-paid-card"), "invoice_card", (paid.invoice_id,)),
        Button(t.plain("invoice-person"), "customer_card", (paid.customer_id,)),
    )
    return View(text=text, rows=(keys,))
