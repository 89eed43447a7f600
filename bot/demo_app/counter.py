"""Where the Mini App of the sample shop takes carts and orders, as a shop's own backend would.

Whatever it writes goes the way of the Shop API, so one order is one order, whoever tells of it.
"""

import dataclasses
import hashlib
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from tortoise.transactions import in_transaction

from bot.demo_app.forms import DELIVERIES, PAYMENTS, CartForm, Line, OrderForm
from bot.web.initdata import Opener
from bot.web.problems import Problem
from domain.core.names import fold
from domain.models import Customer, Order, Product, Shop
from domain.shopdata import people
from domain.shopdata.item import major
from domain.shopdata.people import Who
from domain.shopdata.putting import put
from domain.shopdata.reading import read
from domain.shopdata.resource import resources

SIGNS = 7


@dataclasses.dataclass(frozen=True, kw_only=True)
class Placed:
    """An order that is written."""

    number: str
    total: int


async def keep_cart(shop: Shop, opener: Opener, form: CartForm, now: datetime) -> None:
    """The person's cart is now this one."""
    async with in_transaction("default"):
        products = await _products(shop, form.lines)
        told = {
            "id": f"app-{opener.telegram_id}",
            "customer": {"telegram_id": opener.telegram_id},
            "lines": _lines(shop, form.lines, products),
            "stage": form.stage,
        }
        await _tell("carts", shop, told, now)


async def order(shop: Shop, opener: Opener, form: OrderForm, now: datetime) -> Placed:
    """Write an order and its payment, once. Raises Problem where something is not to be had."""
    number = number_of(opener, form.key)
    async with in_transaction("default"):
        known = await Order.get_or_none(shop_id=shop.id, number=number)
        total = known.total if known else await _write(shop, opener, number, form, now)
        if form.payment == "later" and (known is None or known.status == "new"):
            await _tell("payments", shop, _payment(shop, number, total, now), now)
    return Placed(number=number, total=total)


async def _write(shop: Shop, opener: Opener, number: str, form: OrderForm, now: datetime) -> int:
    """The sum of the new order, in minor units."""
    products = await _products(shop, form.lines)
    _check(form.lines, products)
    total = sum((products[each.id].price or 0) * each.quantity for each in form.lines)
    who = {"telegram_id": opener.telegram_id, "phone": form.phone}
    await _name(shop, who, form, now)
    await _tell("orders", shop, _told(shop, number, who, form, products, total, now), now)
    return total


def _payment(shop: Shop, number: str, total: int, now: datetime) -> dict[str, Any]:
    """What the courier will take."""
    return {
        "id": f"{number}-1",
        "order": number,
        "amount": major(total, shop),
        "status": "pending",
        "method": PAYMENTS["later"],
        "made_at": now,
    }


def number_of(opener: Opener, key: str) -> str:
    """The number of the order a page asked for under its own key."""
    digest = hashlib.sha256(f"{opener.telegram_id}\n{key}".encode()).hexdigest()
    return f"М-{int(digest[:14], 16) % 10**SIGNS:0{SIGNS}}"


def _told(
    shop: Shop,
    number: str,
    who: dict[str, Any],
    form: OrderForm,
    products: dict[str, Product],
    total: int,
    now: datetime,
) -> dict[str, Any]:
    return {
        "id": number,
        "customer": who,
        "placed_at": now,
        "status": "new",
        "status_at": now,
        "lines": _lines(shop, form.lines, products),
        "total": major(total, shop),
        "delivery_method": DELIVERIES[form.delivery],
        "branch": form.address if form.delivery == "point" else "",
        "payment_method": PAYMENTS[form.payment],
    }


async def _products(shop: Shop, lines: Sequence[Line]) -> dict[str, Product]:
    wanted = [each.id for each in lines]
    found = await Product.filter(shop_id=shop.id, sku__in=wanted, price__gt=0, gone_at=None)
    return {each.sku: each for each in found}


def _check(lines: Sequence[Line], products: dict[str, Product]) -> None:
    """Prices are the shop's, whatever the page thought; what is not there is not sold."""
    if len({each.id for each in lines}) != len(lines):
        raise Problem(422, "invalid", "Товар назван дважды.", field="lines")
    for line in lines:
        product = products.get(line.id)
        if product is None:
            raise Problem(409, "gone", "Одного из товаров больше нет. Обновите корзину.")
        if product.stock is not None and product.stock < line.quantity:
            said = f"«{product.name}»: осталось {product.stock} шт. Уменьшите количество в корзине."
            raise Problem(409, "out-of-stock", said)


def _lines(shop: Shop, lines: Sequence[Line], products: dict[str, Product]) -> list[dict[str, Any]]:
    return [
        {"sku": each.id, "quantity": each.quantity, "price": major(price, shop)}
        for each in lines
        if each.id in products and (price := products[each.id].price) is not None
    ]


async def _name(shop: Shop, who: dict[str, Any], form: OrderForm, now: datetime) -> None:
    """Somebody who never wrote to the bot has no name yet."""
    customer: Customer = await people.customer(shop, Who(**who), now)
    if not customer.name:
        customer.name = form.name.strip()
        customer.name_folded = fold(customer.name)
        await customer.save(update_fields=["name", "name_folded"])


async def _tell(plural: str, shop: Shop, told: dict[str, Any], now: datetime) -> None:
    resource = resources[plural]
    await put(resource, shop, read(resource, told), now)
