"""The one cart of a customer: filled by the shop's programs, emptied by an order."""

import dataclasses
from collections.abc import Iterable
from datetime import datetime, timedelta

from domain.models import Cart, CartLine, Order

# Clocks of a site and of its database differ a little.
SLACK = timedelta(minutes=1)


async def ordered(shop_id: int, customer_id: int, placed_at: datetime) -> None:
    """Take out what was there when the order was placed; what was put in later stays."""
    lines = CartLine.filter(shop_id=shop_id, customer_id=customer_id)
    await lines.filter(added_at__lte=placed_at + SLACK).delete()
    cart = await Cart.get_or_none(shop_id=shop_id, customer_id=customer_id)
    if cart is None or cart.updated_at > placed_at + SLACK:
        return
    cart.stage, cart.checkout_at, cart.total = "active", None, None
    cart.updated_at = max(cart.updated_at, placed_at)
    await cart.save()


async def was_ordered(shop_id: int, customer_id: int, told_at: datetime) -> bool:
    """Whether an order was placed after a cart was so, that is, has emptied it."""
    later = Order.filter(shop_id=shop_id, customer_id=customer_id, placed_at__gte=told_at)
    return bool(await later.exclude(status="cancelled").exists())


@dataclasses.dataclass(frozen=True, kw_only=True)
class Wish:
    """One product that lies in a cart; `price` of one piece in minor units."""

    product_id: int
    quantity: int
    price: int | None
    added_at: datetime


async def fill(cart: Cart, wanted: Iterable[Wish]) -> bool:
    """Make the lines of the cart these; whether anything changed.

    A line that stays keeps the moment it was put in. Two lines of one product are one.
    """
    rows = await CartLine.filter(shop_id=cart.shop_id, customer_id=cart.customer_id)
    known = {row.product_id: row for row in rows}
    changed = False
    for wish in _merged(wanted):
        row = known.pop(wish.product_id, None)
        if row is None:
            await CartLine.create(
                shop_id=cart.shop_id, customer_id=cart.customer_id, **dataclasses.asdict(wish)
            )
            changed = True
        elif (row.quantity, row.price) != (wish.quantity, wish.price):
            row.quantity, row.price = wish.quantity, wish.price
            await row.save(update_fields=["quantity", "price"])
            changed = True
    if known:
        await CartLine.filter(id__in=[row.id for row in known.values()]).delete()
    return changed or bool(known)


def _merged(wanted: Iterable[Wish]) -> list[Wish]:
    found: dict[int, Wish] = {}
    for wish in wanted:
        before = found.get(wish.product_id)
        quantity = wish.quantity + (before.quantity if before else 0)
        found[wish.product_id] = dataclasses.replace(wish, quantity=quantity)
    return list(found.values())
