"""The goods of the sample shop as its pages show them, and the search among them."""

import dataclasses
from typing import Any

from bot.demo_app import notes
from domain.core.names import fold
from domain.models import Category, OrderLine, Product, Shop

ROOT = "/demo-shop"
POPULAR = 6
LONGEST_TERM = 80


@dataclasses.dataclass(frozen=True, kw_only=True)
class Good:
    """One product; `price` is in minor units, `size` is what the name says after its comma."""

    id: str
    name: str
    size: str
    category: str
    price: int
    old_price: int | None
    stock: int | None
    picture: str
    taste: str
    use: tuple[tuple[str, str], ...]


async def goods_of(shop: Shop) -> list[Good]:
    """Everything that has a price and is not gone, in the order of the catalogue."""
    found = await Product.filter(shop_id=shop.id, price__gt=0, gone_at=None).order_by("id")
    names = {each.id: each.name for each in await Category.filter(shop_id=shop.id)}
    return [_good(each, names.get(each.category_id or 0, "")) for each in found]


async def catalogue(shop: Shop) -> dict[str, Any]:
    """What a page needs to show anything: the shop, its categories, its goods, what sells best."""
    goods = await goods_of(shop)
    used = {good.category for good in goods}
    rows = await Category.filter(shop_id=shop.id).order_by("id")
    named = {each.id: each.name for each in rows}
    return {
        "shop": {"id": shop.id, "name": shop.name, "currency": shop.currency},
        "categories": [
            {"name": each.name, "above": named.get(each.parent_id or 0, "")}
            for each in rows
            if each.name in used
        ],
        "goods": [dataclasses.asdict(good) for good in goods],
        "popular": await _popular(shop),
    }


async def search(shop: Shop, term: str) -> list[str]:
    """Ids of the goods in which every word of the term begins some word of name or category.

    Where there are none, what is said of the taste is looked through.
    """
    asked = _words(term[:LONGEST_TERM])
    if not asked:
        return []
    goods = await goods_of(shop)
    named = [each.id for each in goods if _holds(f"{each.name} {each.size} {each.category}", asked)]
    return named or [each.id for each in goods if _holds(each.taste, asked)]


def _holds(text: str, asked: list[str]) -> bool:
    held = _words(text)
    return all(any(word.startswith(each) for word in held) for each in asked)


async def _popular(shop: Shop) -> list[str]:
    """Ids of what was bought most often lately."""
    newest = await OrderLine.filter(shop_id=shop.id).order_by("-id").limit(400)
    counts: dict[int, int] = {}
    for line in newest:
        counts[line.product_id] = counts.get(line.product_id, 0) + line.quantity
    best = sorted(counts, key=lambda each: (-counts[each], each))[: POPULAR * 2]
    rows = {each.id: each for each in await Product.filter(id__in=best, price__gt=0, gone_at=None)}
    return [rows[each].sku for each in best if each in rows][:POPULAR]


def _good(row: Product, category: str) -> Good:
    name, size = _parted(row.name)
    return Good(
        id=row.sku,
        name=name,
        size=size,
        category=category,
        price=row.price or 0,
        old_price=row.old_price,
        stock=row.stock,
        picture=f"{ROOT}/art/{row.sku}.svg",
        taste=notes.taste(row.name),
        use=notes.use(category),
    )


def _parted(name: str) -> tuple[str, str]:
    """`Сенча, 100 г` is a name and a size; a comma without a number behind it is neither."""
    head, comma, tail = name.rpartition(", ")
    is_size = bool(comma) and any(sign.isdigit() for sign in tail)
    return (head, tail) if is_size else (name, "")


def _words(text: str) -> list[str]:
    return "".join(sign if sign.isalnum() else " " for sign in fold(text)).split()
