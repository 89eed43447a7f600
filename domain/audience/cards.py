"""One customer as staff see them: who, contacts, consents, purchases, and what happened since."""

import dataclasses
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from tortoise.expressions import Q
from tortoise.functions import Count, Max, Sum

from domain.audience import accounts, caring, merging
from domain.audience.kinship import CONTACTS
from domain.core.errors import NotFoundError
from domain.models import (
    Consent,
    Customer,
    CustomerField,
    CustomerNote,
    CustomerTag,
    Delivery,
    Event,
    Identity,
    IdentityLink,
    Letter,
    Order,
    OrderLine,
    Person,
    Refund,
    Shop,
)

MOST_RELATIVES: Final = 5


@dataclasses.dataclass(frozen=True, kw_only=True)
class Card:
    """What stands on the card. `spent` is net of refunds, of the orders that count."""

    customer: Customer
    username: str
    accounts: tuple[str, ...]
    numbers: tuple[str, ...]
    orders: int
    spent: int
    last_order_at: datetime | None
    consents: Sequence[Consent]
    tags: Sequence[CustomerTag]
    fields: Sequence[CustomerField]
    note: CustomerNote | None
    relatives: Sequence[Customer]
    carer: str


async def find(shop: Shop, customer_id: int) -> Customer:
    """The living customer of this shop behind an id. Raises NotFoundError."""
    customer = await merging.living(customer_id)
    if customer.shop_id != shop.id or customer.erased_at is not None or customer.is_guest:
        raise NotFoundError(thing="person")
    return customer


async def card(shop: Shop, customer: Customer) -> Card:
    """All of the card."""
    orders, total, last = await _orders(shop, customer)
    refunded = await Refund.filter(shop_id=shop.id, customer_id=customer.id).annotate(
        given=Sum("amount")
    ).group_by("customer_id").values_list("given")  # fmt: skip
    account = await Person.get_or_none(telegram_id=customer.telegram_id or 0)
    numbers = Identity.filter(customer_id=customer.id, kind="number").order_by("id").limit(3)
    return Card(
        customer=customer,
        username=account.username if account else "",
        accounts=await _second_accounts(customer),
        numbers=tuple(row[0] for row in await numbers.values_list("value")),
        orders=orders,
        spent=total - (int(refunded[0][0]) if refunded else 0),
        last_order_at=last,
        consents=await Consent.filter(customer_id=customer.id).order_by("topic", "channel"),
        tags=await CustomerTag.filter(customer_id=customer.id).order_by("tag"),
        fields=await CustomerField.filter(customer_id=customer.id).order_by("name"),
        note=await CustomerNote.filter(customer_id=customer.id).order_by("-id").first(),
        relatives=await household(customer),
        carer=await _carer(customer),
    )


async def _carer(customer: Customer) -> str:
    found = await caring.carer_of(customer)
    return (found.person.name or str(found.id)) if found else ""


async def _second_accounts(customer: Customer) -> tuple[str, ...]:
    """Accounts beside the one that gets the messages, as people write them."""
    others = [each for each in await accounts.of(customer) if each != customer.telegram_id]
    named = await Person.filter(telegram_id__in=others).values_list("telegram_id", "username")
    names = {telegram_id: f"@{name}" for telegram_id, name in named if name}
    return tuple(names.get(each, str(each)) for each in others)


async def _orders(shop: Shop, customer: Customer) -> tuple[int, int, datetime | None]:
    counted = Order.filter(
        shop_id=shop.id, customer_id=customer.id, status__in=shop.counted_statuses
    )
    found = (
        await counted.annotate(n=Count("id"), sum=Sum("total"), last=Max("placed_at"))
        .group_by("customer_id")
        .values_list("n", "sum")
    )
    last = await counted.order_by("-placed_at").first()
    return (
        (int(found[0][0]), int(found[0][1]), last.placed_at if last else None)
        if found
        else (0, 0, None)
    )


async def household(customer: Customer) -> list[Customer]:
    """Other people who were seen with a phone or an address of this one."""
    own = await _ids_of(Q(customer_id=customer.id))
    contacts = await _ids_of(Q(kind__in=CONTACTS, id__in=list(own | await _near(own))))
    near = await _near(contacts) | contacts
    rows = Identity.filter(id__in=list(near)).exclude(customer_id=customer.id)
    ids = sorted({row[0] for row in await rows.values_list("customer_id")})
    return await Customer.filter(id__in=ids, erased_at__isnull=True).limit(MOST_RELATIVES)


async def _ids_of(which: Q) -> set[int]:
    return {row[0] for row in await Identity.filter(which).values_list("id")}


async def _near(ids: set[int]) -> set[int]:
    links = IdentityLink.filter(Q(one_id__in=list(ids)) | Q(other_id__in=list(ids)))
    return {each for pair in await links.values_list("one_id", "other_id") for each in pair} - ids


async def events_page(customer: Customer, offset: int, limit: int) -> tuple[list[Event], int]:
    """What the customer did, newest first, and how many there are."""
    events = Event.filter(shop_id=customer.shop_id, customer_id=customer.id)
    found = events.order_by("-happened_at", "-id").offset(offset).limit(limit)
    return await found, await events.count()


async def deliveries_page(
    customer: Customer, offset: int, limit: int
) -> tuple[list[Delivery], int]:
    """What was sent or was to be sent, newest first, with the campaigns and their segments."""
    sent = Delivery.filter(shop_id=customer.shop_id, customer_id=customer.id)
    found = sent.order_by("-planned_at", "-id").offset(offset).limit(limit)
    return await found.prefetch_related("campaign__segment"), await sent.count()


async def letters_page(customer: Customer, offset: int, limit: int) -> tuple[list[Letter], int]:
    """The conversation, newest first, and how many letters there are."""
    letters = Letter.filter(shop_id=customer.shop_id, customer_id=customer.id)
    found = letters.order_by("-written_at", "-id").offset(offset).limit(limit)
    return await found, await letters.count()


async def order(customer: Customer, order_id: int) -> tuple[Order, list[OrderLine], list[Refund]]:
    """One order of the customer with its lines and what was given back. Raises NotFoundError."""
    found = await Order.get_or_none(id=order_id, customer_id=customer.id)
    if found is None:
        raise NotFoundError(thing="order")
    lines = OrderLine.filter(order_id=found.id).order_by("id").select_related("product")
    return found, await lines, await Refund.filter(order_id=found.id).order_by("refunded_at")
