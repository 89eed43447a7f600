"""The question before Stars go back. Argument: the payment."""

from domain.connectors.invoices import settling
from handlers.kit import billing
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit


@screen(right="shop.edit", back="invoices")
async def draw(visit: Visit) -> View:
    t, paid = visit.t, await settling.payment(visit.shop.id, visit.number(0))
    text = t(
        "invoice-refund-question",
        number=paid.order.number,
        amount=billing.amount(visit, paid.currency, paid.amount),
    )
    yes = Button(t.plain("invoice-refund-yes"), "invoice_refund", (paid.id,), "refund")
    return View(text=text, rows=((yes,),), back=Button("", "invoice_card", (paid.invoice_id,)))


@act()
async def refund(visit: Visit) -> Go:
    """Once; a second tap is refused."""
    paid = await settling.payment(visit.shop.id, visit.number(0))
    await settling.ask_back(paid, visit.person, visit.now)
    toast = visit.t("invoice-refund-asked")
    return Go("invoice_card", (paid.invoice_id,), toast=toast, wake=("settle_invoices",))
