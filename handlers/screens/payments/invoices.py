"""The invoices of the shop, the newest first. Arguments: connection or 0, page, customer or 0."""

from domain.connectors.invoices import making
from domain.models import Invoice
from handlers.kit import billing
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.screen import screen
from handlers.kit.view import Button, Row, View
from handlers.kit.visit import Visit


@screen(right="payments", back="menu", command="invoices")
async def draw(visit: Visit) -> View:
    t, connection, who = visit.t, visit.number(0, 0), visit.number(2, 0)
    customer_id = who or None
    _, total = await making.page(visit.shop, 0, 1, customer_id)
    number, skipped = offset(visit.number(1, 0), total)
    found, _ = await making.page(visit.shop, skipped, PAGE, customer_id)
    page = Page(items=found, number=number, total=total)
    rows: list[Row] = [(Button(_label(visit, each), "invoice_card", (each.id,)),) for each in found]
    rows += page.pager(lambda label, to: Button(label, "invoices", (connection, to, who)))
    rows.append((Button(t.plain("invoices-new"), "invoice_new", (who,)),))
    back = Button("", "customer_orders", (who,)) if who else None
    if connection and visit.can("shop.edit"):
        back = Button("", "connector_card", (connection,))
    return View(text=t("invoices", count=total), rows=tuple(rows), back=back)


def _label(visit: Visit, each: Invoice) -> str:
    return visit.t.plain(
        "invoices-line",
        number=str(each.id),
        title=each.title,
        amount=billing.amount(visit, each.currency, each.amount),
        state=billing.state(each, visit.now),
    )
