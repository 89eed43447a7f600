"""Money that came: a paid order, its payment and its event, once for each charge of Telegram.

The update stays in the inbox until this is committed, so a kill in between loses nothing.
"""

import dataclasses
import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from domain.audience import audit
from domain.audience.identities import Key, identify
from domain.connectors import health
from domain.facts.saying import say
from domain.facts.topics.order_created import Line, OrderCreated
from domain.models import Connector, IncomingUpdate, Invoice, InvoicePayment, Order, Product, Shop
from domain.shopdata import catalogue
from domain.shopdata.item import major
from domain.shopdata.putting import put
from domain.shopdata.reading import read
from domain.shopdata.resource import resources

SOURCE: Final = "telegram_payments"
STARS: Final = "XTR"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Paid:
    """What Telegram says of a payment that was made. `amount` is minor units or Stars."""

    payload: str
    telegram_id: int
    currency: str
    amount: int
    charge_id: str
    provider_charge_id: str
    paid_at: datetime


@dataclasses.dataclass(frozen=True, kw_only=True)
class Receipt:
    """What was written for it."""

    shop: Shop
    order_id: int
    payment_id: int


def paid_of(body: Mapping[str, Any]) -> Paid | None:
    """The payment an update tells of, if it does."""
    message = body.get("message") or {}
    told = message.get("successful_payment")
    if not told:
        return None
    return Paid(
        payload=told["invoice_payload"],
        telegram_id=message["from"]["id"],
        currency=told["currency"],
        amount=told["total_amount"],
        charge_id=told["telegram_payment_charge_id"],
        provider_charge_id=told.get("provider_payment_charge_id", ""),
        paid_at=datetime.fromtimestamp(message["date"], UTC),
    )


async def take(paid: Paid, update_id: int, now: datetime) -> Receipt | None:
    """Write the payment in the caller's transaction; None for one that is written already."""
    await forget(update_id)
    if await InvoicePayment.exists(charge_id=paid.charge_id):
        return None
    invoice = await Invoice.get_or_none(token=paid.payload[:40]).select_related(
        "shop", "product", "connector__shop"
    )
    if invoice is None:
        await _nobodys(paid, now)
        return None
    shop = invoice.shop
    customer = await identify(shop.id, (Key("telegram", str(paid.telegram_id)),), now, source="bot")
    order = await _order(shop, invoice, paid, now)
    await _payment(shop, order, paid, now)
    row = await InvoicePayment.create(
        shop=shop,
        invoice=invoice,
        order=order,
        customer_id=customer.id,
        telegram_id=paid.telegram_id,
        charge_id=paid.charge_id[:128],
        provider_charge_id=paid.provider_charge_id[:128],
        currency=paid.currency,
        amount=paid.amount,
        total=invoice.total,
        paid_at=paid.paid_at,
    )
    if invoice.way == "chat" or invoice.order_number:
        await Invoice.filter(id=invoice.id).update(status="paid")
    if invoice.product is not None:
        await move_stock(invoice.product, -invoice.quantity, now)
    connector: Connector = invoice.connector
    await health.good(connector, now, {"payments": 1})
    await audit.record(shop.id, None, "invoice_paid", now, number=order.number)
    await say(shop.id, _fact(shop, invoice, order), now)
    return Receipt(shop=shop, order_id=order.id, payment_id=row.id)


async def forget(update_id: int) -> None:
    """The update is done with, in the transaction that did it."""
    await IncomingUpdate.filter(update_id=update_id).delete()


async def _order(shop: Shop, invoice: Invoice, paid: Paid, now: datetime) -> Order:
    """The order that waited for the money, or a new one."""
    fields: dict[str, Any] = {
        "status": "paid",
        "status_at": paid.paid_at,
        "payment_method": "Telegram Stars" if paid.currency == STARS else "Telegram",
    }
    known = await Order.get_or_none(shop_id=shop.id, number=invoice.order_number or "-")
    number = known.number if known else await _number(invoice)
    if known is None:
        fields |= {
            "placed_at": paid.paid_at,
            "customer": {"telegram_id": paid.telegram_id},
            "total": major(invoice.total, shop),
            "lines": _lines(shop, invoice),
        }
    told = {name: value for name, value in fields.items() if value != []}
    await put(resources["orders"], shop, read(resources["orders"], {"id": number, **told}), now)
    if known is None:
        await Order.filter(shop_id=shop.id, number=number).update(source=SOURCE)
    return await Order.get(shop_id=shop.id, number=number)


def _fact(shop: Shop, invoice: Invoice, order: Order) -> OrderCreated:
    product: Product | None = invoice.product
    lines = (
        ()
        if product is None
        else (
            Line(
                sku=product.sku,
                name=product.name,
                quantity=invoice.quantity,
                price=invoice.total // invoice.quantity,
            ),
        )
    )
    return OrderCreated(
        customer_id=order.customer_id,
        number=order.number,
        status=order.status,
        total=order.total,
        currency=shop.currency,
        placed_at=order.placed_at.astimezone(UTC).isoformat().replace("+00:00", "Z"),
        lines=lines,
    )


def _lines(shop: Shop, invoice: Invoice) -> list[dict[str, Any]]:
    product: Product | None = invoice.product
    if product is None:
        return []
    total = major(invoice.total, shop)
    said = {"name": product.name, "quantity": invoice.quantity, "total": total}
    return [{"sku": product.sku, **said}]


async def _number(invoice: Invoice) -> str:
    """`T-7` for an invoice, `T-7-2` for the second payment by a link."""
    if invoice.way == "chat":
        return f"T-{invoice.id}"
    count = await InvoicePayment.filter(shop_id=invoice.shop_id, invoice_id=invoice.id).count()
    return f"T-{invoice.id}-{count + 1}"


async def _payment(shop: Shop, order: Order, paid: Paid, now: datetime) -> None:
    fields = {
        "id": payment_id(paid.charge_id),
        "order": order.number,
        "amount": major(order.total, shop),
        "method": "stars" if paid.currency == STARS else "telegram",
        "made_at": paid.paid_at,
    }
    await put(resources["payments"], shop, read(resources["payments"], fields), now)


def payment_id(charge_id: str) -> str:
    """Telegram's own ids are longer than ours may be."""
    return f"tg-{hashlib.sha256(charge_id.encode()).hexdigest()[:40]}"


async def move_stock(product: Product, pieces: int, now: datetime) -> None:
    """So many pieces more or less, never below none; nothing where the stock is not known."""
    fresh = await Product.get_or_none(id=product.id)
    if fresh is not None and fresh.stock is not None:
        await catalogue.change(fresh, now, "bot", stock=max(0, fresh.stock + pieces))


async def _nobodys(paid: Paid, now: datetime) -> None:
    """Money by an invoice that is not ours, as after a restored backup: it is not kept silent."""
    for shop in await Shop.all().order_by("id").limit(1):
        await audit.record(
            shop.id,
            None,
            "invoice_unknown",
            now,
            charge=paid.charge_id,
            amount=paid.amount,
            currency=paid.currency,
        )
