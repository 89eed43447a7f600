"""Products with their category, price, stock, attributes and variants."""

from datetime import datetime
from typing import Annotated, Any

from pydantic import Field

from domain import models
from domain.core.names import fold
from domain.models import Shop
from domain.shopdata import attributes, catalogue, rows
from domain.shopdata.attributes import Value
from domain.shopdata.categories import category, path_of
from domain.shopdata.item import Count, Id, Item, Line, Moment, Money, Part, Url, major, minor
from domain.shopdata.resource import Outcome, Resource

Name = Annotated[Line, Field(min_length=1, examples=["Пуэр шен, 100 г"])]
Brand = Annotated[Line, Field(max_length=120, examples=["Дымок"])]
Step = Annotated[Line, Field(min_length=1, max_length=160)]
Path = Annotated[
    list[Step],
    Field(max_length=8, description="From the top down.", examples=[["Чай", "Пуэр"]]),
]
Attribute = Annotated[str, Field(min_length=1, max_length=120)]
Attributes = Annotated[
    dict[Attribute, Value],
    Field(
        max_length=100,
        description="Name to value or values; all of them, for what is not told is gone.",
        examples=[{"Вес, г": 100, "Вкус": ["дымный", "терпкий"]}],
    ),
]


class Variant(Part):
    """A product in one size or colour, sold under a code of its own."""

    sku: Id
    name: Name | None = None
    price: Money | None = None
    old_price: Money | None = None
    stock: Count | None = None
    url: Url | None = None
    picture: Url | None = None
    attributes: Attributes | None = None


class Product(Item):
    """A product; `id` is the shop's own code (sku). A new one needs a name."""

    name: Name | None = None
    category: Path | None = None
    brand: Brand | None = None
    price: Money | None = None
    old_price: Annotated[Money | None, Field(description="Crossed out beside the price.")] = None
    stock: Annotated[Count | None, Field(description="Pieces; null for not known.")] = None
    url: Url | None = None
    picture: Url | None = None
    attributes: Attributes | None = None
    parent: Annotated[Id | None, Field(description="The product this is a variant of.")] = None
    variants: Annotated[
        list[Variant] | None,
        Field(max_length=200, description="Each is a product of its own with this one above it."),
    ] = None
    added_at: Annotated[
        Moment | None, Field(description="Since when the shop has it; now, if not told.")
    ] = None


async def put(shop: Shop, item: Product, now: datetime) -> Outcome:
    """Store a product; one that was gone is back."""
    values = await _values(shop, item, now)
    row = await models.Product.get_or_none(shop_id=shop.id, sku=item.id)
    is_new = row is None
    if row is None:
        item.needs("name")
        values.setdefault("added_at", now)
        row = await rows.made(models.Product, shop_id=shop.id, sku=item.id, **values)
        await catalogue.note(row, "new", None, row.price, now)
        changed = True
    else:
        changed = await catalogue.change(row, now, **values, gone_at=None)
    if item.says("attributes"):
        changed |= await attributes.replace(row, item.attributes or {})
    for variant in item.variants or ():
        changed |= await _put_variant(shop, item, row, variant, now)
    if is_new:
        return Outcome(result="created", id=item.id)
    return Outcome(result="updated" if changed else "unchanged", id=item.id)


async def _values(shop: Shop, item: Product, now: datetime) -> dict[str, Any]:
    """The columns that are told of."""
    values = item.said("brand", "stock", "url", "picture")
    if item.name is not None:
        values |= {"name": item.name, "name_folded": fold(item.name)[: catalogue.NAME]}
    for name, amount in item.said("price", "old_price").items():
        values[name] = None if amount is None else minor(amount, shop)
    if item.says("category"):
        values["category_id"] = await category(
            shop.id, [step for step in item.category or () if fold(step)]
        )
    if item.added_at is not None:
        values["added_at"] = item.added_at
    if item.says("parent"):
        values["parent_id"] = await _parent(shop, item, now)
    return values


async def _parent(shop: Shop, item: Product, now: datetime) -> int | None:
    if item.parent is None or item.parent == item.id:
        return None
    number: int = (await catalogue.mentioned(shop, item.parent, None, now, "/parent")).id
    return number


async def _put_variant(
    shop: Shop, item: Product, parent: models.Product, variant: Variant, now: datetime
) -> bool:
    said = {name: getattr(variant, name) for name in variant.model_fields_set - {"sku"}}
    said.setdefault("name", variant.name or item.name or parent.name)
    if variant.sku == item.id:
        return False
    fields = Product.model_construct(_fields_set={"id", *said}, id=variant.sku, **said)
    outcome = await put(shop, fields, now)
    row = await models.Product.get(shop_id=shop.id, sku=variant.sku)
    homes = {"parent_id": parent.id, "category_id": parent.category_id, "brand": parent.brand}
    moved = await rows.keep(row, **homes)
    return moved or outcome.result != "unchanged"


async def get(shop: Shop, key: str) -> Product | None:
    """The product as it would be told; gone ones are not there."""
    row = await models.Product.get_or_none(shop_id=shop.id, sku=key, gone_at__isnull=True)
    return None if row is None else await _shown(shop, row)


async def page(shop: Shop, after: int, limit: int) -> list[tuple[int, Product]]:
    """Products by their row."""
    found = models.Product.filter(shop_id=shop.id, id__gt=after, gone_at__isnull=True)
    return [(row.id, await _shown(shop, row)) for row in await found.order_by("id").limit(limit)]


async def _shown(shop: Shop, row: models.Product) -> Product:
    parent = await models.Product.get_or_none(id=row.parent_id) if row.parent_id else None
    return Product.model_construct(
        id=row.sku,
        name=row.name,
        category=await path_of(row.category_id),
        brand=row.brand,
        price=None if row.price is None else major(row.price, shop),
        old_price=None if row.old_price is None else major(row.old_price, shop),
        stock=row.stock,
        url=row.url,
        picture=row.picture,
        attributes=await attributes.of(row),
        parent=parent.sku if parent else None,
        added_at=row.added_at,
    )


async def delete(shop: Shop, key: str, now: datetime) -> bool:
    """The product leaves the catalogue; what was sold of it stays. Its variants go, too."""
    row = await models.Product.get_or_none(shop_id=shop.id, sku=key, gone_at__isnull=True)
    if row is None:
        return False
    await catalogue.change(row, now, gone_at=now)
    variants = models.Product.filter(shop_id=shop.id, parent_id=row.id, gone_at__isnull=True)
    for variant in await variants:
        await catalogue.change(variant, now, gone_at=now)
    return True


RESOURCE = Resource(
    type="product",
    scope="products",
    model=Product,
    put=put,
    get=get,
    page=page,
    delete=delete,
    example={
        "name": "Пуэр шен, 100 г",
        "category": ["Чай", "Пуэр"],
        "brand": "Дымок",
        "price": 890,
        "old_price": 990,
        "stock": 12,
        "attributes": {"Вес, г": 100, "Вкус": ["дымный", "терпкий"]},
    },
)
