"""Carts of shops that tell of none: what the page reports of each person, folded into their cart.

A cart is folded anew from all of its events, so neither their order nor a repeat matters. A cart
that the shop's own programs told within a day is left alone.
"""

import dataclasses
import math
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, Final

from domain.core.reading import on
from domain.models import Cart, Customer, Event, Order, Product, Shop
from domain.shopdata import baskets
from domain.shopdata.baskets import Wish
from domain.shopdata.item import MOST_MONEY, MOST_PIECES, minor

MOVES: Final = ("add_to_cart", "remove_from_cart", "begin_checkout", "purchase")
# What was told of a cart by the shop itself counts so long.
TRUSTED: Final = timedelta(days=1)
# A group commit may be late; a page may have been offline.
OVERLAP: Final = timedelta(minutes=10)
AWAY: Final = timedelta(days=2)
OLDEST: Final = timedelta(days=90)
LAST: Final = 300
PAGE: Final = 2000


@dataclasses.dataclass(kw_only=True)
class Held:
    """One product in a cart that is being folded."""

    quantity: int
    price: int | None
    added_at: datetime


@dataclasses.dataclass(frozen=True, kw_only=True)
class Folded:
    """A cart as the events leave it: by sku, and since when it is at the checkout."""

    held: dict[str, Held]
    checkout_at: datetime | None
    moved_at: datetime


async def stirred(shop_id: int, since: datetime, after_id: int) -> tuple[list[int], int]:
    """Whose carts moved since then: a page of customers, and the place to go on; 0 at the end."""
    with on("heavy"):
        told = Event.filter(
            shop_id=shop_id,
            name__in=MOVES,
            happened_at__gte=since - AWAY,
            received_at__gte=since - OVERLAP,
            id__gt=after_id,
        )
        rows = await told.order_by("id").limit(PAGE).values_list("id", "customer_id")
    people = list(dict.fromkeys(int(row[1]) for row in rows))
    return people, int(rows[-1][0]) if len(rows) == PAGE else 0


async def fold(shop: Shop, customer_id: int, now: datetime) -> bool:
    """Make the cart of one customer what their events say; whether it changed."""
    cart = await Cart.get_or_none(shop_id=shop.id, customer_id=customer_id)
    if cart is not None and cart.source == "api" and cart.updated_at > now - TRUSTED:
        return False
    if not await Customer.exists(id=customer_id, merged_into_id__isnull=True, is_guest=False):
        return False
    found = folded(shop, await _moves(shop.id, customer_id, now))
    if found is None or (cart is not None and cart.updated_at > found.moved_at):
        return False
    cart = cart or await Cart.create(
        shop_id=shop.id, customer_id=customer_id, source="app", updated_at=found.moved_at
    )
    changed = await baskets.fill(cart, await _wishes(shop.id, found.held))
    is_checkout = found.checkout_at is not None and bool(found.held)
    cart.source, cart.updated_at, cart.total = "app", found.moved_at, None
    cart.stage = "checkout" if is_checkout else "active"
    cart.checkout_at = found.checkout_at if is_checkout else None
    await cart.save()
    return changed


async def _moves(
    shop_id: int, customer_id: int, now: datetime
) -> list[tuple[datetime, str, Mapping[str, Any]]]:
    """The events of a cart and the orders that emptied it, oldest first."""
    told = Event.filter(
        shop_id=shop_id, customer_id=customer_id, name__in=MOVES, happened_at__gte=now - OLDEST
    )
    events = await told.order_by("-happened_at", "-id").limit(LAST)
    orders = Order.filter(
        shop_id=shop_id, customer_id=customer_id, placed_at__gte=now - OLDEST
    ).exclude(status="cancelled")
    placed = await orders.order_by("-placed_at").limit(LAST)
    moves: list[tuple[datetime, str, Mapping[str, Any]]] = [
        (each.happened_at, each.name, each.properties) for each in reversed(events)
    ]
    moves += [(each.placed_at, "purchase", {}) for each in placed]
    # Of one moment the purchase comes last.
    return sorted(moves, key=lambda move: (move[0], move[1] == "purchase"))


def folded(shop: Shop, moves: Iterable[tuple[datetime, str, Mapping[str, Any]]]) -> Folded | None:
    """The cart after these moves, None where there are none."""
    held: dict[str, Held] = {}
    checkout_at: datetime | None = None
    moved_at: datetime | None = None
    for moment, name, properties in moves:
        moved_at = moment
        match name:
            case "purchase":
                held, checkout_at = {}, None
            case "begin_checkout":
                checkout_at = checkout_at or moment
            case _:
                sign = 1 if name == "add_to_cart" else -1
                for sku, quantity, price in _items(shop, properties):
                    _move(held, sku, sign * quantity, price, moment)
    if moved_at is None:
        return None
    return Folded(held=held, checkout_at=checkout_at, moved_at=moved_at)


def _move(
    held: dict[str, Held], sku: str, quantity: int, price: int | None, moment: datetime
) -> None:
    known = held.get(sku)
    if known is None and quantity > 0:
        held[sku] = Held(quantity=quantity, price=price, added_at=moment)
    elif known is not None and known.quantity + quantity <= 0:
        del held[sku]
    elif known is not None:
        known.quantity = min(known.quantity + quantity, MOST_PIECES)
        known.price = known.price if price is None else price


def _items(shop: Shop, properties: Mapping[str, Any]) -> Iterator[tuple[str, int, int | None]]:
    """Sku, pieces and price of what an event tells; a page may tell anything."""
    items = properties.get("items")
    for each in items if isinstance(items, list) and items else [properties]:
        sku = each.get("item_id") if isinstance(each, Mapping) else None
        if isinstance(sku, str) and sku:
            quantity = _number(each.get("quantity"))
            pieces = 1 if quantity is None else math.ceil(min(quantity, MOST_PIECES))
            price = _number(each.get("price"))
            is_money = price is not None and price <= MOST_MONEY
            yield sku, pieces, minor(Decimal(str(price)), shop) if is_money else None


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return value if math.isfinite(value) and value >= 0 else None


async def _wishes(shop_id: int, held: Mapping[str, Held]) -> list[Wish]:
    """The lines with their products; what the catalogue does not know is left out."""
    if not held:
        return []
    known = await Product.filter(shop_id=shop_id, sku__in=list(held))
    return [
        Wish(
            product_id=product.id,
            quantity=held[product.sku].quantity,
            price=held[product.sku].price,
            added_at=held[product.sku].added_at,
        )
        for product in known
    ]
