"""Carts: each customer has one, and what is told is all that is in it."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import Field

from domain import models
from domain.models import Shop
from domain.shopdata import baskets, catalogue, people, rows
from domain.shopdata.baskets import Wish
from domain.shopdata.item import Id, Item, Line, Moment, Money, Part, Quantity, major, minor
from domain.shopdata.people import Who
from domain.shopdata.refusal import pointer
from domain.shopdata.resource import Outcome, Resource
from domain.shopdata.sums import pieces


class CartLine(Part):
    """A product that lies in the cart. Unknown products are made."""

    sku: Id | None = None
    name: Line | None = None
    quantity: Annotated[Quantity | None, Field(description="One, if not told.")] = None
    price: Annotated[Money | None, Field(description="Of one piece.")] = None


class Cart(Item):
    """The cart of a customer; `id` is the shop's own. A new one needs `customer`.

    An order empties it by itself. A cart that was so before the customer's last order is empty.
    """

    customer: Who | None = None
    lines: Annotated[
        list[CartLine] | None, Field(max_length=200, description="All of them; none empties it.")
    ] = None
    stage: Literal["active", "checkout"] | None = None
    checkout_at: Annotated[Moment | None, Field(description="When the checkout began.")] = None
    total: Annotated[Money | None, Field(description="The lines, if not told.")] = None


async def put(shop: Shop, item: Cart, now: datetime) -> Outcome:
    """Make the cart this one."""
    cart, is_new = await _cart(shop, item, now)
    told_at = item.updated_at or now
    values: dict[str, Any] = {"external_id": item.id, "source": "api"}
    if item.stage is not None:
        values["stage"] = item.stage
        is_begun = item.stage == "checkout" and cart.checkout_at is None
        values["checkout_at"] = told_at if is_begun else cart.checkout_at
        if item.stage == "active":
            values["checkout_at"] = None
    if item.checkout_at is not None and item.stage != "active":
        values["checkout_at"] = item.checkout_at
    if item.says("total"):
        values["total"] = None if item.total is None else minor(item.total, shop)
    changed = False
    if item.says("lines"):
        is_over = item.updated_at is not None and await baskets.was_ordered(
            shop.id, cart.customer_id, item.updated_at
        )
        wanted = [] if is_over else await _wanted(shop, item.lines or [], told_at)
        changed = await baskets.fill(cart, wanted)
    changed |= await rows.keep(cart, **values)
    if changed:
        await rows.keep(cart, updated_at=max(cart.updated_at, told_at))
    if is_new:
        return Outcome(result="created", id=item.id)
    return Outcome(result="updated" if changed else "unchanged", id=item.id)


async def _cart(shop: Shop, item: Cart, now: datetime) -> tuple[models.Cart, bool]:
    """The cart under this id, or the one of the customer; and whether it is new."""
    known = await models.Cart.get_or_none(shop_id=shop.id, external_id=item.id)
    if known is None:
        item.needs("customer")
    if item.customer is None and known is not None:
        return known, False
    owner = (await people.customer(shop, item.customer or Who(), now)).id
    if known is not None and known.customer_id == owner:
        return known, False
    if known is not None:
        # A visitor's cart has become somebody's.
        await _empty(known)
        await known.delete()
    told_at = item.updated_at or now
    mine = await models.Cart.get_or_none(shop_id=shop.id, customer_id=owner)
    if mine is not None:
        return mine, False
    made = await rows.made(
        models.Cart, shop_id=shop.id, customer_id=owner, external_id=item.id, updated_at=told_at
    )
    return made, True


async def _wanted(shop: Shop, lines: list[CartLine], now: datetime) -> list[Wish]:
    found = []
    for place, line in enumerate(lines):
        at = pointer("lines", place, "sku")
        product = await catalogue.mentioned(shop, line.sku, line.name, now, at)
        price = None if line.price is None else minor(line.price, shop)
        quantity = 1 if line.quantity is None else pieces(line.quantity)
        found.append(Wish(product_id=product.id, quantity=quantity, price=price, added_at=now))
    return found


async def _empty(cart: models.Cart) -> None:
    await models.CartLine.filter(shop_id=cart.shop_id, customer_id=cart.customer_id).delete()


async def get(shop: Shop, key: str) -> Cart | None:
    """The cart as it would be told."""
    cart = await models.Cart.get_or_none(shop_id=shop.id, external_id=key)
    return None if cart is None else await _shown(shop, cart)


async def _shown(shop: Shop, cart: models.Cart) -> Cart:
    found = models.CartLine.filter(shop_id=shop.id, customer_id=cart.customer_id).order_by("id")
    lines = []
    for row in await found.select_related("product"):
        price = None if row.price is None else major(row.price, shop)
        fields: dict[str, Any] = {"sku": row.product.sku, "name": row.product.name, "price": price}
        lines.append(CartLine.model_construct(**fields, quantity=Decimal(max(row.quantity, 1))))
    return Cart.model_construct(
        id=cart.external_id,
        customer=await people.told(cart.customer_id),
        lines=lines,
        stage="checkout" if cart.stage == "checkout" else "active",
        checkout_at=cart.checkout_at,
        total=None if cart.total is None else major(cart.total, shop),
        updated_at=cart.updated_at,
    )


async def delete(shop: Shop, key: str, now: datetime) -> bool:
    """Empty the cart; its customer keeps it."""
    cart = await models.Cart.get_or_none(shop_id=shop.id, external_id=key)
    if cart is None:
        return False
    await _empty(cart)
    await rows.keep(cart, stage="active", checkout_at=None, total=None, updated_at=now)
    return True


RESOURCE = Resource(
    type="cart",
    scope="orders",
    model=Cart,
    put=put,
    get=get,
    delete=delete,
    together=(frozenset({"lines", "total"}), frozenset({"stage", "checkout_at"})),
    example={
        "customer": {"number": "17"},
        "lines": [{"sku": "TEA-1", "name": "Пуэр шен, 100 г", "quantity": 2, "price": 890}],
        "stage": "active",
    },
)
