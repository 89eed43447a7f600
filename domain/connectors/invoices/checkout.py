"""Whether a payment may go on, asked by Telegram right before it; it waits ten seconds."""

import dataclasses
from datetime import datetime
from typing import Literal

from domain.audience import accounts
from domain.connectors.invoices.making import is_expired
from domain.models import Invoice, Product

# Texts are `checkout-<reason>`, said to the customer in their language.
Refusal = Literal[
    "unknown", "closed", "paid", "expired", "other-person", "amount", "gone", "stock", "price"
]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Asked:
    """What Telegram says of a payment that is about to be made."""

    payload: str
    telegram_id: int
    currency: str
    amount: int


async def refusal(asked: Asked, now: datetime) -> Refusal | None:
    """Why not, or None; only reads, by keys alone."""
    found = await Invoice.get_or_none(token=asked.payload[:40]).select_related(
        "connector", "product"
    )
    if found is None:
        return "unknown"
    return _of_invoice(found, asked, now) or await _of_person(found, asked) or _of_product(found)


def _of_invoice(invoice: Invoice, asked: Asked, now: datetime) -> Refusal | None:
    connector = invoice.connector
    if connector.is_paused or connector.removed_at is not None or invoice.status == "closed":
        return "closed"
    if invoice.status == "paid":
        return "paid"
    if is_expired(invoice, now):
        return "expired"
    is_same = (asked.currency, asked.amount) == (invoice.currency, invoice.amount)
    return None if is_same else "amount"


async def _of_person(invoice: Invoice, asked: Asked) -> Refusal | None:
    """An invoice in a chat is for the one whose chat it is."""
    if invoice.customer_id is None:
        return None
    owner = await accounts.owner(invoice.shop_id, asked.telegram_id)
    return None if owner is not None and owner.id == invoice.customer_id else "other-person"


def _of_product(invoice: Invoice) -> Refusal | None:
    product: Product | None = invoice.product
    if product is None:
        return None
    if product.gone_at is not None:
        return "gone"
    if product.stock is not None and product.stock < invoice.quantity:
        return "stock"
    return None if product.price and product.price * invoice.quantity == invoice.total else "price"
