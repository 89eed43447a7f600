"""The customer's receipt, shown when the money has come. Argument: the order."""

from domain.audience import cards
from domain.connectors.invoices import settling
from handlers.kit import billing
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit


@screen()
async def draw(visit: Visit) -> View:
    order, _, _ = await cards.order(visit.customer, visit.number(0))
    paid = await settling.payment_of(order)
    text = visit.t(
        "paid-thanks",
        number=order.number,
        what=paid.invoice.title,
        amount=billing.amount(visit, paid.currency, paid.amount),
        moment=visit.t.moment(paid.paid_at, visit.shop.zone),
    )
    return View(text=text, rows=((Button(visit.t.plain("paid-thanks-orders"), "my_orders"),),))
