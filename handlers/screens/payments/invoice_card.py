"""One invoice: where it stands, its link, what was paid by it. Argument: the invoice."""

from domain.audience import cards
from domain.connectors.invoices import making
from domain.core.errors import NotFoundError
from domain.models import Invoice, InvoicePayment
from handlers.kit import billing, person
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Copy, Go, Row, View
from handlers.kit.visit import Visit

SHOWN = 5


@screen(right="payments", back="invoices")
async def draw(visit: Visit) -> View:
    t, invoice = visit.t, await making.find(visit.shop.id, visit.number(0))
    paid = await making.payments(invoice, SHOWN)
    state = billing.state(invoice, visit.now)
    lines = [
        t(
            "invoice",
            number=str(invoice.id),
            title=invoice.title,
            amount=billing.amount(visit, invoice.currency, invoice.amount),
            total=t.money(invoice.total, visit.shop.currency),
            is_stars="yes" if invoice.currency == billing.STARS else "no",
        ),
        t("invoice-who", who=await _name(visit, invoice) or "none"),
        t(
            "invoice-state",
            state=state,
            reason=invoice.reason or "none",
            until=_until(visit, invoice),
        ),
    ]
    if invoice.url and state == "open":
        lines.append(f"<code>{invoice.url}</code>")
    lines += [_payment(visit, each) for each in paid]
    return View(
        text="\n".join(lines),
        rows=_rows(visit, invoice, paid, state),
        is_live=state in {"wanted", "open"} or any(each.refund == "wanted" for each in paid),
    )


@act()
async def close(visit: Visit) -> Go:
    """Take no more money by it."""
    invoice = await making.find(visit.shop.id, visit.number(0))
    await making.close(invoice, visit.person, visit.now)
    return Go("invoice_card", (invoice.id,), toast=visit.t("invoice-closed"))


@act()
async def retry(visit: Visit) -> Go:
    """Ask Telegram once more."""
    invoice = await making.find(visit.shop.id, visit.number(0))
    await making.retry(invoice)
    return Go("invoice_card", (invoice.id,), wake=("settle_invoices",))


def _rows(
    visit: Visit, invoice: Invoice, paid: list[InvoicePayment], state: str
) -> tuple[Row, ...]:
    t, rows = visit.t, list[Row]()
    if invoice.url and state == "open":
        rows.append((Copy(t.plain("invoice-copy"), invoice.url),))
    if state == "failed":
        rows.append((Button(t.plain("invoice-retry"), "invoice_card", (invoice.id,), "retry"),))
    if state in {"open", "failed", "wanted"}:
        rows.append((Button(t.plain("invoice-close"), "invoice_card", (invoice.id,), "close"),))
    if visit.can("shop.edit"):
        rows += [
            (
                Button(
                    t.plain("invoice-refund", number=each.order.number),
                    "invoice_refund",
                    (each.id,),
                ),
            )
            for each in paid
            if each.currency == billing.STARS and each.refund in {"", "failed"}
        ]
    if invoice.customer_id is not None and visit.can("customers.see"):
        rows.append((Button(t.plain("invoice-person"), "customer_card", (invoice.customer_id,)),))
    return tuple(rows)


def _payment(visit: Visit, each: InvoicePayment) -> str:
    return visit.t(
        "invoice-payment",
        number=each.order.number,
        amount=billing.amount(visit, each.currency, each.amount),
        moment=visit.t.moment(each.paid_at, visit.shop.zone),
        charge=each.charge_id,
        refund=each.refund or "none",
        reason=each.refund_reason or "none",
    )


def _until(visit: Visit, invoice: Invoice) -> str:
    if invoice.expires_at is None:
        return "—"
    return visit.t.moment(invoice.expires_at, visit.shop.zone)


async def _name(visit: Visit, invoice: Invoice) -> str:
    if invoice.customer_id is None:
        return ""
    try:
        return person.name(visit, await cards.find(visit.shop, invoice.customer_id))
    except NotFoundError:
        return "—"
