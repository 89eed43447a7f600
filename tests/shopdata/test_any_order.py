"""The same dated reports in any order leave the same rows behind."""

import random
from datetime import timedelta
from typing import Any

import pytest
from tortoise.models import Model

from domain import models
from domain.models import (
    Customer,
    CustomerField,
    CustomerTag,
    Identity,
    Order,
    OrderLine,
    OrderStatus,
    Product,
    ProductAttribute,
    Shop,
)
from tests.conftest import NOW
from tests.shopdata.telling import told

SHUFFLES = 4
Report = tuple[str, dict[str, Any]]


def order(chance: random.Random, minutes: int) -> dict[str, Any]:
    """A report of an order that says some of it."""
    lines = [
        {
            "sku": chance.choice("XYZ"),
            "quantity": chance.randint(1, 3),
            "price": chance.randint(1, 9),
        }
        for _ in range(chance.randint(1, 3))
    ]
    said = {
        "lines": lines,
        "discount": chance.choice([None, 1]),
        "branch": chance.choice(["Арбат", None]),
        "promo_code": chance.choice(["A", "B"]),
        "status": chance.choice(["new", "paid", "fulfilled", "cancelled"]),
    }
    some = {name: value for name, value in said.items() if chance.random() < 0.6}
    whole = {"lines": lines, "placed_at": NOW.isoformat(), "customer": {"number": "17"}}
    return {"id": "A-1", **whole, **some, "updated_at": moment(minutes)}


def customer(chance: random.Random, minutes: int) -> dict[str, Any]:
    """A report of a customer that says some of it."""
    said = {
        "name": chance.choice(["Анна", "Аня", None]),
        "city": chance.choice(["Казань", "Омск"]),
        "birthday": chance.choice(["1990-12-31", "--01-01", None]),
        "phone": chance.choice(["+79161234567", "+79161234568"]),
        "tags": chance.sample(["опт", "чай", "кофе"], 2),
        "tags_removed": chance.sample(["опт", "чай", "какао"], 1),
        "fields": {chance.choice(["Кот", "Пёс"]): chance.choice(["да", "нет", None])},
    }
    some = {name: value for name, value in said.items() if chance.random() < 0.5}
    return {"id": "17", **some, "updated_at": moment(minutes)}


def product(chance: random.Random, minutes: int) -> Report:
    """A report of a product, its price or its stock."""
    said = {
        "name": chance.choice(["Чай", "Пуэр"]),
        "price": chance.choice([1, 2, None]),
        "stock": chance.choice([0, 5]),
        "brand": chance.choice(["Дымок", None]),
        "category": chance.choice([["Чай"], ["Чай", "Пуэр"], []]),
        "attributes": chance.choice([{}, {"Вес": 100}, {"Вес": [100, 200], "Вкус": "дым"}]),
    }
    some = {name: value for name, value in said.items() if chance.random() < 0.5}
    plural = chance.choice(["products", "prices", "stock"])
    if plural == "products":
        return plural, {"id": "TEA", "name": "Чай", **some, "updated_at": moment(minutes)}
    fitting = {"prices": {"price"}, "stock": {"stock"}}[plural]
    kept = {name: value for name, value in some.items() if name in fitting}
    return plural, {"id": "TEA", **kept, "updated_at": moment(minutes)}


def moment(minutes: int) -> str:
    return (NOW - timedelta(days=1) + timedelta(minutes=minutes)).isoformat()


async def rows(model: type[Model], *columns: str) -> list[tuple[Any, ...]]:
    return sorted(await model.all().values_list(*columns), key=repr)


async def everything() -> dict[str, list[tuple[Any, ...]]]:
    """All that is kept, but for the numbers of rows."""
    return {
        "order": await rows(
            Order, "total", "status", "status_since", "branch", "promo_code", "discount"
        ),
        "line": await rows(OrderLine, "product__sku", "quantity", "price", "total"),
        "status": await rows(OrderStatus, "status", "since"),
        "customer": await rows(
            Customer, "name", "city", "phone", "birth_year", "birth_month", "birth_day"
        ),
        "identity": await rows(Identity, "kind", "value"),
        "tag": await rows(CustomerTag, "tag"),
        "field": await rows(CustomerField, "label", "value"),
        # Those that a line named were made, be the line outdated or not.
        "product": [
            each
            for each in await rows(
                Product, "sku", "name", "price", "stock", "brand", "category__name"
            )
            if each[0] == "TEA"
        ],
        "attribute": await rows(ProductAttribute, "name", "value"),
    }


async def forget(shop: Shop) -> None:
    await Order.filter(shop=shop).delete()
    for name in ("ItemStamp", "Event", "Identity", "Customer", "Product", "Category"):
        model: type[Model] = getattr(models, name)
        await model.all().delete()


@pytest.mark.parametrize("seed", range(6))
async def test_any_order_of_reports_gives_the_same_rows(shop: Shop, seed: int) -> None:
    chance = random.Random(seed)
    reports: list[Report] = []
    for minutes in range(6):
        reports.append(("orders", order(chance, minutes)))
        reports.append(("customers", customer(chance, minutes)))
        reports.append(product(chance, minutes))
    first = ("products", {"id": "TEA", "name": "Чай", "updated_at": moment(-1)})
    results = []
    for _ in range(SHUFFLES):
        await forget(shop)
        for plural, said in [first, *reports]:
            result = await told(shop, plural, said)
            assert result in {"created", "updated", "unchanged"}, (said, result)
        results.append(await everything())
        chance.shuffle(reports)

    for each in results:
        assert each == results[0]
