"""Finding a customer by whatever is at hand: a name, a phone, an address, a number, an order."""

import re
from typing import Final

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from domain.core.names import fold
from domain.models import Customer, CustomerField, CustomerTag, Identity, Order, Person, Shop

SHORTEST_DIGITS: Final = 4
RUSSIAN: Final = 11
LARGEST_ID: Final = 2**63 - 1
MOST: Final = 300
LONGEST: Final = 100
LONGEST_NUMBER: Final = 64


def _people(shop: Shop) -> QuerySet[Customer]:
    return Customer.filter(
        shop_id=shop.id, is_guest=False, erased_at__isnull=True, merged_into_id__isnull=True
    )


async def page(shop: Shop, wish: str, offset: int, limit: int) -> tuple[list[Customer], int]:
    """Customers that fit the words, by name; without words the newest first. And how many."""
    wish = " ".join(wish.split())[:LONGEST]
    found = _people(shop)
    if wish:
        found = found.filter(await _fitting(shop, wish))
    order = ("name_folded", "id") if wish else ("-registered_at", "-id")
    total = await found.count()
    # The database goes through everybody before a page: from the end, where that is nearer.
    behind = max(total - offset - limit, 0)
    if behind < offset < total:
        back = found.order_by(*map(_turned, order)).offset(behind)
        return (await back.limit(min(limit, total - offset)))[::-1], total
    return await found.order_by(*order).offset(offset).limit(limit), total


def _turned(field: str) -> str:
    """The other way round."""
    return field.removeprefix("-") if field.startswith("-") else f"-{field}"


async def _fitting(shop: Shop, wish: str) -> Q:
    fits = Q(name_folded__contains=fold(wish))
    bare = wish.lstrip("№# ")
    if "@" in wish[1:]:
        fits |= Q(email__contains=wish.casefold())
    digits = re.sub(r"\D", "", wish)
    if len(digits) >= SHORTEST_DIGITS and not re.search(r"[^\W\d_]", wish):
        if len(digits) == RUSSIAN and digits.startswith("8"):
            digits = f"7{digits[1:]}"
        fits |= Q(phone__contains=digits)
        if int(digits) <= LARGEST_ID:
            fits |= Q(telegram_id=int(digits))
    ids = await _by_identity(shop, wish, bare) | await _by_order(shop, bare)
    ids |= await _by_label(shop, fold(wish))
    if ids:
        fits |= Q(id__in=sorted(ids)[:MOST])
    accounts = await Person.filter(username__iexact=wish.removeprefix("@")).values_list(
        "telegram_id"
    )
    if accounts:
        fits |= Q(telegram_id__in=[row[0] for row in accounts])
        fits |= Q(id__in=await _by_account(shop, [str(row[0]) for row in accounts]))
    return fits


async def _by_identity(shop: Shop, wish: str, bare: str) -> set[int]:
    known = Identity.filter(shop_id=shop.id, value__in=[wish, bare, wish.casefold()]).limit(MOST)
    return {row[0] for row in await known.values_list("customer_id")}


async def _by_account(shop: Shop, ids: list[str]) -> list[int]:
    """Second accounts, which stand in no column."""
    known = Identity.filter(shop_id=shop.id, kind="telegram", value__in=ids).limit(MOST)
    return [row[0] for row in await known.values_list("customer_id")]


async def _by_order(shop: Shop, bare: str) -> set[int]:
    said = {bare, bare.upper(), bare.casefold()}
    numbers = [each for each in said if len(each) <= LONGEST_NUMBER]
    orders = Order.filter(shop_id=shop.id, number__in=numbers).limit(MOST)
    return {row[0] for row in await orders.values_list("customer_id")}


async def _by_label(shop: Shop, folded: str) -> set[int]:
    tagged = CustomerTag.filter(shop_id=shop.id, tag=folded[:60]).limit(MOST)
    said = CustomerField.filter(shop_id=shop.id, value_folded=folded).limit(MOST)
    return {row[0] for found in (tagged, said) for row in await found.values_list("customer_id")}
