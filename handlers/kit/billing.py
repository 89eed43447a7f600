"""How invoices are told on screens: sums in Stars or money, and where they stand."""

from datetime import datetime

from domain.connectors.invoices import making
from domain.models import Invoice
from handlers.kit.visit import Visit

STARS = "XTR"


def amount(visit: Visit, currency: str, value: int) -> str:
    """`150 ⭐` or `1 290 ₽`."""
    if currency == STARS:
        return visit.t.plain("stars", count=value)
    return visit.t.money(value, currency)


def state(invoice: Invoice, now: datetime) -> str:
    """Its status as texts name it; an open one may have expired."""
    if invoice.status == "open" and making.is_expired(invoice, now):
        return "expired"
    return invoice.status
