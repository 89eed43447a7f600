"""Statuses of an order: every one reported, with its moment, whatever order they come in."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final, Literal

from domain.core.instant import from_milliseconds, to_milliseconds
from domain.models import ItemStamp, Order, OrderStatus, Shop

Status = Literal["new", "paid", "fulfilled", "cancelled", "refunded"]
# Of two reported for one moment the later one in the life of an order wins.
RANKS: Final = ("new", "paid", "fulfilled", "cancelled", "refunded")
MOST: Final = 200
Fact = tuple[int, str]


def courses(facts: Iterable[Fact]) -> list[Fact]:
    """The facts as a course: in the order of moments, a status that goes on told once."""
    found: list[Fact] = []
    for fact in sorted(set(facts), key=lambda each: (each[0], RANKS.index(each[1]))):
        if not found or found[-1][1] != fact[1]:
            found.append(fact)
    return found


async def add(shop: Shop, order: Order, status: str, since: datetime) -> bool:
    """Put a status into the history of the order; whether that changed anything.

    The last one in time becomes the order's own.
    """
    rows = await OrderStatus.filter(order_id=order.id)
    known = {(to_milliseconds(row.since), row.status): row for row in rows}
    fact = (to_milliseconds(since), status)
    course = _course(order, known, {*await _reported(shop, order), fact})
    gone = [row.id for each, row in known.items() if each not in course]
    if gone:
        await OrderStatus.filter(id__in=gone).delete()
    new = [each for each in course if each not in known]
    await OrderStatus.bulk_create(
        OrderStatus(
            shop_id=shop.id,
            order_id=order.id,
            customer_id=order.customer_id,
            status=each[1],
            since=from_milliseconds(each[0]),
        )
        for each in new
    )
    return await _settle(order, course[-1]) or bool(gone or new)


def _course(order: Order, known: Iterable[Fact], told: set[Fact]) -> list[Fact]:
    """An order is new from the moment it was placed, unless something was told of it before."""
    first = (to_milliseconds(order.placed_at), "new")
    facts = told | (set(known) - {first})
    return courses(facts if min(facts) <= first else facts | {first})


async def remember(shop: Shop, order: Order, status: str, since: datetime) -> None:
    """Keep what was reported itself, for a course tells less than its facts."""
    found, _ = await ItemStamp.get_or_create(
        {"told_at": since, "fields_at": {}, "states": []},
        shop_id=shop.id,
        kind="order",
        external_id=order.number,
    )
    facts = {(int(each[0]), str(each[1])) for each in found.states}
    facts.add((to_milliseconds(since), status))
    found.states = [list(each) for each in sorted(facts)][-MOST:]
    await found.save(update_fields=["states"])


async def _reported(shop: Shop, order: Order) -> list[Fact]:
    found = await ItemStamp.get_or_none(shop_id=shop.id, kind="order", external_id=order.number)
    return [] if found is None else [(int(each[0]), str(each[1])) for each in found.states]


async def _settle(order: Order, last: Fact) -> bool:
    since, status = from_milliseconds(last[0]), last[1]
    if order.status == status and order.status_since == since:
        return False
    order.status, order.status_since = status, since
    await order.save(update_fields=["status", "status_since"])
    return True
