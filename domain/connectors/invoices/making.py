"""Invoices put together by staff, or by the shop's Mini App for an order of its own."""

import dataclasses
import secrets
from datetime import datetime, timedelta
from typing import Final

from tortoise.expressions import Q

from domain.audience import audit
from domain.connectors import connecting
from domain.connectors.kinds.telegram_payments import TelegramPayments
from domain.core.errors import BadValueError, DomainError, NotFoundError
from domain.core.names import fold
from domain.core.ports import Bill, Till, Vault
from domain.models import Connector, Customer, Invoice, InvoicePayment, Person, Product, Shop
from domain.shopdata.item import major

TITLE, DESCRIPTION = 32, 255
MOST_PIECES: Final = 100
OPEN: Final = ("wanted", "open", "failed")


@dataclasses.dataclass(eq=False)
class CannotBillError(DomainError):
    """No invoice: `reason` is not-connected, nothing, no-price, gone, stock, no-telegram."""

    code = "cannot-bill"
    reason: str


@dataclasses.dataclass(eq=False)
class BillLimitError(DomainError):
    """The sum is outside of what the shop takes in one payment; whole units of its currency."""

    code = "bill-limit"
    smallest: int
    largest: int
    currency: str


@dataclasses.dataclass(frozen=True, kw_only=True)
class Wish:
    """What an invoice is to be. Without a customer it is a link for anybody.

    `total` is minor units of the shop; a product brings its own.
    """

    customer_id: int | None = None
    product_id: int | None = None
    quantity: int = 1
    total: int = 0
    title: str = ""
    description: str = ""
    order_number: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was chosen yet."""
        return self.product_id is None and not self.total


async def way(shop: Shop) -> Connector:
    """The shop's way to be paid: the first one that is not paused. Raises CannotBillError."""
    for each in await connecting.of_family(shop.id, "payments"):
        if not each.is_paused:
            return await connecting.find(shop.id, each.id)
    raise CannotBillError(reason="not-connected")


async def is_connected(shop: Shop) -> bool:
    """Whether invoices can be made at all."""
    return any(not each.is_paused for each in await connecting.of_family(shop.id, "payments"))


async def make(
    shop: Shop, wish: Wish, default_title: str, actor: Person | None, now: datetime
) -> Invoice:
    """Write the invoice; a job asks Telegram. Raises CannotBillError, BillLimitError."""
    connector = await way(shop)
    kind = _kind(connector)
    product = await _product(shop, wish)
    total = (product.price or 0) * wish.quantity if product else wish.total
    if not total:
        raise CannotBillError(reason="no-price" if product else "nothing")
    if not kind.smallest <= total <= kind.largest:
        raise BillLimitError(
            smallest=int(major(kind.smallest, shop)),
            largest=int(major(kind.largest, shop)),
            currency=shop.currency,
        )
    if wish.customer_id is not None:
        await _reachable(shop, wish.customer_id)
    title = wish.title or (product.name if product else default_title)
    invoice = await Invoice.create(
        shop=shop,
        connector=connector,
        customer_id=wish.customer_id,
        token=secrets.token_urlsafe(24),
        way="link" if wish.customer_id is None else "chat",
        title=_clipped(title, TITLE),
        description=_clipped(wish.description or title, DESCRIPTION),
        product=product,
        quantity=wish.quantity,
        order_number=wish.order_number,
        currency=kind.currency(shop),
        amount=kind.amount(total),
        total=total,
        made_by=actor.telegram_id if actor else None,
        made_at=now,
        expires_at=now + timedelta(hours=kind.hours),
    )
    await audit.record(shop.id, actor, "invoice_bill", now, number=str(invoice.id), title=title)
    return invoice


async def _product(shop: Shop, wish: Wish) -> Product | None:
    if wish.product_id is None:
        return None
    if not 1 <= wish.quantity <= MOST_PIECES:
        raise BadValueError(reason="too-large", limit=str(MOST_PIECES))
    product = await Product.get_or_none(id=wish.product_id, shop_id=shop.id)
    if product is None or product.gone_at is not None:
        raise CannotBillError(reason="gone")
    if product.stock is not None and product.stock < wish.quantity:
        raise CannotBillError(reason="stock")
    return product


async def _reachable(shop: Shop, customer_id: int) -> None:
    customer = await Customer.get_or_none(id=customer_id, shop_id=shop.id)
    if customer is None or customer.erased_at is not None:
        raise NotFoundError(thing="person")
    if customer.telegram_id is None or customer.blocked_at is not None:
        raise CannotBillError(reason="no-telegram")


async def find(shop_id: int, number: int) -> Invoice:
    """One invoice with its product. Raises NotFoundError."""
    found = await Invoice.get_or_none(id=number, shop_id=shop_id).select_related("product", "shop")
    if found is None:
        raise NotFoundError(thing="invoice")
    return found


async def page(
    shop: Shop, offset: int, limit: int, customer_id: int | None = None
) -> tuple[list[Invoice], int]:
    """The newest first, of one customer or of all, and how many there are."""
    found = Invoice.filter(shop_id=shop.id)
    if customer_id is not None:
        found = found.filter(customer_id=customer_id)
    return await found.order_by("-made_at", "-id").offset(offset).limit(limit), await found.count()


async def payments(invoice: Invoice, limit: int = 10) -> list[InvoicePayment]:
    """What was paid by it, the newest first."""
    found = InvoicePayment.filter(shop_id=invoice.shop_id, invoice_id=invoice.id)
    return await found.order_by("-paid_at", "-id").limit(limit).select_related("order")


async def close(invoice: Invoice, actor: Person, now: datetime) -> None:
    """Take no more money by it; a second tap changes nothing."""
    if await Invoice.filter(id=invoice.id, status__in=OPEN).update(status="closed"):
        number = str(invoice.id)
        await audit.record(invoice.shop_id, actor, "invoice_bill_closed", now, number=number)


async def retry(invoice: Invoice) -> None:
    """Ask Telegram once more."""
    await Invoice.filter(id=invoice.id, status="failed").update(status="wanted", reason="")


async def linked(invoice: Invoice, till: Till, vault: Vault) -> str:
    """The address of a link, asked for at once: for a page that waits. Raises TillError."""
    connector = await connecting.find(invoice.shop_id, invoice.connector_id)
    url = await till.link(bill(invoice, connector, vault))
    await Invoice.filter(id=invoice.id).update(status="open", url=url, sent_at=invoice.made_at)
    return url


def bill(invoice: Invoice, connector: Connector, vault: Vault) -> Bill:
    """The invoice for Telegram. Raises SecretLostError."""
    kind = connecting.kind_of(connector, vault)
    return Bill(
        title=invoice.title,
        description=invoice.description,
        payload=invoice.token,
        currency=invoice.currency,
        amount=invoice.amount,
        provider_token=getattr(kind, "provider_token", ""),
    )


def is_expired(invoice: Invoice, now: datetime) -> bool:
    """Whether its time is over."""
    return invoice.expires_at is not None and invoice.expires_at <= now


def _kind(connector: Connector) -> TelegramPayments:
    kind = connecting.open_kind(connector)
    if not isinstance(kind, TelegramPayments):
        raise CannotBillError(reason="not-connected")
    return kind


def _clipped(text: str, longest: int) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= longest else f"{plain[: longest - 1]}…"


async def product_of(shop: Shop, wish: Wish) -> Product | None:
    """The product that was chosen, if there is one."""
    if wish.product_id is None:
        return None
    return await Product.get_or_none(id=wish.product_id, shop_id=shop.id)


async def products(shop: Shop, words: str, limit: int = 6) -> list[Product]:
    """Products with a price that fit the words: by name or code; without words the newest."""
    found = Product.filter(shop_id=shop.id, gone_at__isnull=True, price__gt=0)
    if words.strip():
        fits = Q(name_folded__contains=fold(words)) | Q(sku__iexact=words.strip()[:64])
        return await found.filter(fits).order_by("name_folded", "id").limit(limit)
    return await found.order_by("-id").limit(limit)
