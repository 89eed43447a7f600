"""What a site told of an order, written the way the Shop API writes orders."""

import dataclasses
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, Final

from domain.connectors.hooks import placements, statuses
from domain.connectors.hooks.kind import BadCallError, Bought, NotAnOrderError, Told
from domain.connectors.work import Problem
from domain.core.names import fold
from domain.models import Connector, Customer, Order, Refund, Shop
from domain.shopdata.history import RANKS
from domain.shopdata.item import major, minor
from domain.shopdata.putting import put
from domain.shopdata.reading import read
from domain.shopdata.resource import Outcome, resources

LINES: Final = 500
# A touch is before the order it led to.
BEFORE: Final = timedelta(seconds=1)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Written:
    """What became of it; `customer_id` is None for an order without a person."""

    result: str
    customer_id: int | None
    problems: tuple[Problem, ...]


async def write(connector: Connector, told: Told, received_at: datetime, now: datetime) -> Written:
    """Store it in the caller's transaction. Raises BadItemError, BadCallError, NotAnOrderError."""
    shop = connector.shop
    row = await Order.get_or_none(shop_id=shop.id, number=told.number)
    status = await _status(connector, told)
    if row is None and (status == "skip" or told.is_deleted):
        raise NotAnOrderError("skip")
    if told.currency and told.currency != shop.currency:
        raise BadCallError("other-currency", told.currency)
    fields = _fields(shop, told, row, received_at)
    if status not in {"", "skip"} and _goes_on(row, told, status):
        fields |= {"status": status, "status_at": told.updated_at or received_at}
    outcome = await _put("orders", shop, fields, now)
    found = await Order.get(shop_id=shop.id, number=told.number)
    problems = [Problem(reason=reason, sample=sample) for reason, sample in told.doubts]
    if not status:
        problems.append(Problem(reason="unknown-status", sample=told.word, field="status"))
    customer = await Customer.get(id=found.customer_id)
    if outcome.result == "created":
        await Order.filter(id=found.id).update(source=connector.kind)
        await placements.note(shop, customer, told, found.placed_at - BEFORE)
    if not customer.is_guest:
        await _fill(customer, told)
    await _money(shop, told, found, now)
    return Written(
        result=outcome.result,
        customer_id=None if customer.is_guest else customer.id,
        problems=tuple(problems),
    )


async def _status(connector: Connector, told: Told) -> str:
    word = statuses.DELETED if told.is_deleted else told.word
    found = statuses.meaning(connector, word)
    if not found:
        await statuses.remember(connector, word)
    return found


def _goes_on(row: Order | None, told: Told, status: str) -> bool:
    """A site without a clock may repeat what it said before; then only a later status counts."""
    if row is None or told.updated_at is not None:
        return True
    return RANKS.index(status) > RANKS.index(row.status)


def _fields(shop: Shop, told: Told, row: Order | None, received_at: datetime) -> dict[str, Any]:
    fields: dict[str, Any] = {"id": told.number, "updated_at": told.updated_at or received_at}
    if told.is_deleted:
        return fields
    placed_at = told.placed_at or (received_at if row is None else None)
    known: dict[str, Any] = {
        "customer": dict(told.who),
        "placed_at": placed_at,
        "promo_code": told.promo_code,
        "delivery_method": told.delivery_method[:60],
        "payment_method": told.payment_method[:60],
    }
    return {**fields, **{name: each for name, each in known.items() if each}, **_sums(shop, told)}


def _sums(shop: Shop, told: Told) -> dict[str, Any]:
    """The sums as they are paid: what the site does not explain is the adjustment."""
    lines = [_line(each) for each in told.lines[:LINES]]
    if not lines and told.total is None:
        return {}
    found: dict[str, Any] = {
        "lines": lines,
        "discount": told.discount,
        "delivery_price": told.delivery_price,
    }
    if told.total is None:
        return {name: each for name, each in found.items() if each is not None}
    sold = sum(minor(_paid(each), shop) for each in told.lines[:LINES])
    rest = minor(told.total, shop) - sold + minor(told.discount or Decimal(0), shop)
    rest -= minor(told.delivery_price or Decimal(0), shop)
    if lines and rest:
        found["adjustment"] = major(rest, shop)
    found["total"] = told.total
    return {name: each for name, each in found.items() if each is not None}


def _line(each: Bought) -> dict[str, Any]:
    said = {"name": each.name[:255], "quantity": each.quantity, "total": _paid(each)}
    return {"sku": each.sku, **said} if each.sku else said


def _paid(each: Bought) -> Decimal:
    return (each.price or Decimal(0)) * each.quantity if each.total is None else each.total


async def _fill(customer: Customer, told: Told) -> None:
    """Name and city, where nothing is known."""
    blank = {"name": told.name[:160], "city": told.city[:120]}
    changes = {
        name: value for name, value in blank.items() if value and not getattr(customer, name)
    }
    folded = {f"{name}_folded": fold(value)[: len(value)] for name, value in changes.items()}
    if changes:
        await Customer.filter(id=customer.id).update(**changes, **folded)


async def _money(shop: Shop, told: Told, order: Order, now: datetime) -> None:
    """The payment, and what was given back; both once."""
    if told.paid_at is not None and order.total:
        paid = {
            "id": f"{told.number}-paid"[:64],
            "order": told.number,
            "amount": major(order.total, shop),
            "status": "succeeded",
            "method": told.payment_method[:32] or None,
            "made_at": told.paid_at,
        }
        await _put("payments", shop, {k: v for k, v in paid.items() if v is not None}, now)
    for each in told.refunds:
        number = f"{told.number}-{each.ref}"[:64]
        # It was given back when we first heard of it, whatever is told of the order since.
        if await Refund.exists(shop_id=shop.id, number=number):
            continue
        refund = {
            "id": number,
            "order": told.number,
            "amount": each.amount,
            "refunded_at": told.updated_at or now,
        }
        await _put("refunds", shop, refund, now)


async def _put(name: str, shop: Shop, fields: dict[str, Any], now: datetime) -> Outcome:
    resource = resources[name]
    return await put(resource, shop, read(resource, fields), now)
