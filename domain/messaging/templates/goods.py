"""Things of the shop in a text: what a loop over the cart shows, and cards of named products."""

import dataclasses
import html
from collections.abc import Collection, Mapping
from typing import Final

from markupsafe import Markup

from domain.messaging.markup import clipped
from domain.messaging.templates.filling import Held
from domain.messaging.templates.shown import Money, money_text
from domain.messaging.templates.value import Kind, Value, plain
from domain.models import Product, Shop

MOST_ITEMS: Final = 10
FEW: Final = 5
LONGEST_CARD: Final = 200
LONGEST_TITLE: Final = 100


@dataclasses.dataclass(frozen=True, kw_only=True)
class Function:
    """What can be said of a product named by its code: `price("A-1")`."""

    names: tuple[str, str]
    kind: Kind
    longest: int = 100


ITEM: Final[Mapping[str, Value]] = {
    each.key: each
    for each in (
        Value(key="name", names=("название", "name"), example="Чай «Ассам»"),
        Value(key="price", names=("цена", "price"), example="450 ₽", kind="money"),
        Value(key="quantity", names=("штук", "quantity"), example="2", kind="number"),
        Value(key="sum", names=("сумма", "sum"), example="900 ₽", kind="money"),
    )
}
FUNCTIONS: Final[Mapping[str, Function]] = {
    "card": Function(names=("карточка", "card"), kind="text", longest=LONGEST_CARD),
    "title": Function(names=("название", "title"), kind="text"),
    "price": Function(names=("цена", "price"), kind="money"),
    "old_price": Function(names=("старая_цена", "old_price"), kind="money"),
    "stock": Function(names=("остаток", "stock"), kind="number"),
}


def item_key(typed: str) -> str | None:
    """The key of what is said of a thing in a list."""
    return next((k for k, v in ITEM.items() if plain(typed) in map(plain, v.names)), None)


def function_of(typed: str) -> str | None:
    """The key of what is said of a named product."""
    return next((k for k, f in FUNCTIONS.items() if plain(typed) in map(plain, f.names)), None)


async def products(shop: Shop, skus: Collection[str]) -> dict[str, Product]:
    """The products that are in the catalogue now; one statement."""
    if not skus:
        return {}
    found = await Product.filter(shop_id=shop.id, sku__in=list(skus), gone_at__isnull=True)
    return {each.sku: each for each in found}


def said(function: str, product: Product | None, shop: Shop) -> object:
    """What the text shows of the product; None where that is not known."""
    if product is None:
        return None
    match function:
        case "card":
            return card(product, shop)
        case "title":
            return product.name
        case "price":
            return _money(product.price, shop)
        case "old_price":
            return _money(product.old_price, shop)
        case _:
            return product.stock


def card(product: Product, shop: Shop) -> Markup:
    """Name, price, what it was before, how few are left; sold out it says so."""
    name = html.escape(clipped(product.name, LONGEST_TITLE), quote=False)
    title = f"<b>{name}</b>"
    if product.url.startswith(("https://", "http://")):
        title = f'<a href="{html.escape(product.url)}">{name}</a>'
    lines = [title]
    if product.price is not None:
        price = html.escape(money_text(Money(product.price, shop.currency), shop.language))
        if product.old_price is not None and product.old_price > product.price:
            old = money_text(Money(product.old_price, shop.currency), shop.language)
            price += f" <s>{html.escape(old)}</s>"
        lines.append(price)
    if product.stock is not None and product.stock <= FEW:
        lines.append(_left(product.stock, shop.language))
    return Markup("\n".join(lines))  # noqa: S704 - every part is escaped above


def _left(stock: int, language: str) -> str:
    if stock <= 0:
        return "Нет в наличии" if language == "ru" else "Out of stock"
    return f"Осталось {stock}" if language == "ru" else f"{stock} left"


def _money(minor: int | None, shop: Shop) -> Money | None:
    return None if minor is None else Money(minor, shop.currency)


def held(name: str, price: int | None, quantity: int, shop: Shop) -> Held:
    """A thing in a list."""
    return Held(
        name=name,
        price=_money(price, shop),
        quantity=quantity,
        sum=_money(None if price is None else price * quantity, shop),
    )
