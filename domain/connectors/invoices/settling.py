"""What Telegram is asked for between two transactions: invoices sent, Stars given back.

A crash in between asks once more: the same invoice twice takes money once, and a refund that was
made says so.
"""

from datetime import datetime, timedelta
from typing import Final

from tortoise.transactions import in_transaction

from domain.audience import audit
from domain.connectors import connecting
from domain.connectors.invoices import taking
from domain.connectors.invoices.making import bill
from domain.core.errors import DomainError, NotFoundError
from domain.core.ports import SecretLostError, Till, TillError, Vault
from domain.models import (
    Customer,
    IncomingUpdate,
    Invoice,
    InvoicePayment,
    Order,
    Person,
    Product,
    Refund,
    Shop,
)
from domain.shopdata.item import major
from domain.shopdata.putting import put
from domain.shopdata.reading import read
from domain.shopdata.resource import resources

AT_ONCE: Final = 50
# Whoever handles an update at this moment is not disturbed.
PATIENCE: Final = timedelta(seconds=60)


async def send(till: Till, vault: Vault, now: datetime) -> int:
    """Send what is wanted; how many invoices Telegram was asked about."""
    rows = await Invoice.filter(status="wanted").order_by("id").limit(AT_ONCE)
    for row in rows:
        await _sent(row, till, vault, now)
    return len(rows)


async def _sent(row: Invoice, till: Till, vault: Vault, now: datetime) -> None:
    try:
        connector = await connecting.find(row.shop_id, row.connector_id)
        asked = bill(row, connector, vault)
        if row.way == "link":
            await _set(row, status="open", url=await till.link(asked), sent_at=now)
            return
        customer = await Customer.get(id=row.customer_id)
        await till.send(customer.telegram_id or 0, asked)
    except TillError as error:
        if error.is_permanent:
            await _set(row, status="failed", reason=error.reason)
        return
    except (SecretLostError, NotFoundError):
        await _set(row, status="failed", reason="provider")
        return
    await _set(row, status="open", sent_at=now)


async def _set(row: Invoice, **values: object) -> None:
    async with in_transaction("default"):
        await Invoice.filter(id=row.id, status="wanted").update(**values)


class NotRefundableError(DomainError):
    """Only Stars go back here, and once; a card is refunded where the provider says."""

    code = "not-refundable"


async def payment(shop_id: int, number: int) -> InvoicePayment:
    """One payment with its order and invoice. Raises NotFoundError."""
    found = await InvoicePayment.get_or_none(id=number, shop_id=shop_id).select_related(
        "order", "invoice"
    )
    if found is None:
        raise NotFoundError(thing="payment")
    return found


async def ask_back(paid: InvoicePayment, actor: Person, now: datetime) -> None:
    """Let the Stars of a payment go back. Raises NotRefundableError on a second tap."""
    rows = InvoicePayment.filter(id=paid.id, currency=taking.STARS, refund__in=("", "failed"))
    if not await rows.update(refund="wanted", refund_reason=""):
        raise NotRefundableError
    number = paid.order.number
    await audit.record(paid.shop_id, actor, "invoice_refund", now, number=number)


async def give_back(till: Till, now: datetime) -> int:
    """Give back what is wanted; how many payments Telegram was asked about."""
    found = InvoicePayment.filter(refund="wanted").order_by("id").limit(AT_ONCE)
    rows = await found.select_related("shop", "order", "invoice__product")
    for row in rows:
        try:
            await till.give_back(row.telegram_id, row.charge_id)
        except TillError as error:
            if error.reason != "refunded":
                if error.is_permanent:
                    await InvoicePayment.filter(id=row.id, refund="wanted").update(
                        refund="failed", refund_reason=error.reason
                    )
                continue
        async with in_transaction("default"):
            await given_back(row, now)
    return len(rows)


async def heard_back(charge_id: str, now: datetime) -> None:
    """Telegram says that the Stars of a charge went back, whoever did that."""
    row = await InvoicePayment.get_or_none(charge_id=charge_id).select_related(
        "shop", "order", "invoice__product"
    )
    if row is not None:
        await given_back(row, now)


async def given_back(row: InvoicePayment, now: datetime) -> None:
    """Write the refund of a payment, once, in the caller's transaction."""
    fresh = InvoicePayment.filter(id=row.id).exclude(refund="done")
    if not await fresh.update(refund="done", refunded_at=now, refund_reason=""):
        return
    shop: Shop = row.shop
    order: Order = row.order
    number = f"{order.number}-R{row.id}"[:64]
    if not await Refund.exists(shop_id=shop.id, number=number):
        fields = {
            "id": number,
            "order": order.number,
            "amount": major(row.total, shop),
            "refunded_at": now,
        }
        await put(resources["refunds"], shop, read(resources["refunds"], fields), now)
    fields = {"id": order.number, "status": "refunded", "status_at": now}
    await put(resources["orders"], shop, read(resources["orders"], fields), now)
    product: Product | None = row.invoice.product
    if product is not None:
        await taking.move_stock(product, row.invoice.quantity, now)


async def take_left(now: datetime) -> int:
    """Payments in the inbox that were not written when they came; how many there were."""
    count = 0
    for row in await IncomingUpdate.filter(received_at__lt=now - PATIENCE).order_by("update_id"):
        paid = taking.paid_of(row.body)
        if paid is not None:
            async with in_transaction("default"):
                await taking.take(paid, row.update_id, now)
            count += 1
    return count


async def payments_of(order: Order) -> list[InvoicePayment]:
    """By which payments the order was paid here, the newest first."""
    found = InvoicePayment.filter(shop_id=order.shop_id, order_id=order.id)
    return await found.order_by("-id").select_related("invoice", "order")


async def payment_of(order: Order) -> InvoicePayment:
    """The latest of them. Raises NotFoundError."""
    found = await payments_of(order)
    if not found:
        raise NotFoundError(thing="payment")
    return found[0]
