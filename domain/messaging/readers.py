"""Readers at the moment of sending: their address, what is known of them, who is left out.

The one place where a delivery is refused at the last moment; quiet hours and caps belong here too.
"""

import dataclasses
from collections.abc import Collection, Sequence
from typing import Final

from domain.messaging.fields import Facts
from domain.messaging.statement import read
from domain.models import Consent, Customer, Shop
from domain.segments.sql import listed, sql

SERVICE: Final = "service"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Reader:
    """One reader. `refusal` is why nothing may be sent: erased, no_contact, blocked, no_consent."""

    customer_id: int
    address: str
    facts: Facts
    refusal: str = ""


async def readers(
    shop: Shop, customer_ids: Sequence[int], topic: str, fields: Collection[str]
) -> dict[int, Reader]:
    """The readers by customer id; only what `fields` asks for is looked up."""
    customers = await Customer.filter(shop_id=shop.id, id__in=list(customer_ids))
    consents = await Consent.filter(
        customer_id__in=list(customer_ids), channel="telegram", topic=topic
    )
    decided = {each.customer_id: each.is_given for each in consents}
    products = await last_products(shop, customer_ids) if "last_product" in fields else {}
    return {
        each.id: Reader(
            customer_id=each.id,
            address=str(each.telegram_id or ""),
            facts=facts_of(each, shop, products.get(each.id, "")),
            refusal=_refusal(each, topic, decided.get(each.id)),
        )
        for each in customers
    }


def facts_of(customer: Customer, shop: Shop, last_product: str) -> Facts:
    """What a text may say of the customer."""
    return Facts(name=customer.name, city=customer.city, last_product=last_product, shop=shop.name)


def _refusal(customer: Customer, topic: str, is_given: bool | None) -> str:  # noqa: FBT001 - a decision
    if customer.erased_at is not None:
        return "erased"
    if customer.telegram_id is None:
        return "no_contact"
    if customer.blocked_at is not None:
        return "blocked"
    # Marketing needs a yes, service messages only stop at a no.
    agreed = is_given is not False if topic == SERVICE else is_given is True
    return "" if agreed else "no_consent"


async def last_products(shop: Shop, customer_ids: Sequence[int]) -> dict[int, str]:
    """By customer: the dearest product of the last counted order."""
    found = await read(
        sql(
            "SELECT customer_id, name FROM (SELECT l.customer_id, p.name, ROW_NUMBER() OVER"
            " (PARTITION BY l.customer_id ORDER BY l.placed_at DESC, l.total DESC, l.id) AS place"
            ' FROM order_line l JOIN "order" o ON o.id = l.order_id'
            " JOIN product p ON p.id = l.product_id"
            " WHERE l.shop_id = ? AND l.customer_id IN (?) AND o.status IN (?) AND l.quantity > 0)"
            " AS lines WHERE place = 1",
            shop.id,
            listed(list(customer_ids)),
            listed(shop.counted_statuses),
        )
    )
    return {row["customer_id"]: row["name"] for row in found}
