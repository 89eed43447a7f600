"""The one cart of a customer: filled by the shop's programs, emptied by an order."""

from collections.abc import Sequence
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


async def fill(cart: Cart, wanted: Sequence[tuple[int, int, int | None]], now: datetime) -> bool:
    """Make the lines of the cart these: product, pieces, price. Whether anything changed.

    A line that stays keeps the moment it was put in.
    """
    rows = await CartLine.filter(shop_id=cart.shop_id, customer_id=cart.customer_id)
    known = {row.product_id: row for row in rows}
    merged: dict[int, tuple[int, int | None]] = {}
    for product_id, quantity, price in wanted:
        merged[product_id] = (merged.get(product_id, (0, None))[0] + quantity, price)
    changed = False
    for product_id, (quantity, price) in merged.items():
        row = known.pop(product_id, None)
        if row is None:
            await CartLine.create(
                shop_id=cart.shop_id,
                customer_id=cart.customer_id,
                product_id=product_id,
                quantity=quantity,
                price=price,
                added_at=now,
            )
        elif (row.quantity, row.price) == (quantity, price):
            continue
        else:
            row.quantity, row.price = quantity, price
            await row.save(update_fields=["quantity", "price"])
        changed = True
    if known:
        await CartLine.filter(id__in=[row.id for row in known.values()]).delete()
    return changed or bool(known)
