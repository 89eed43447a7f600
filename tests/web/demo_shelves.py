"""A small tea shop for tests of the sample shop's Mini App."""

from datetime import datetime

from domain.core.names import fold
from domain.models import Category, Product, Shop

GOODS = (
    ("T1", "Улун и пуэр", "Молочный улун, 100 г", 59_000, 40),
    ("T2", "Улун и пуэр", "Да Хун Пао, 50 г", 85_000, 3),
    ("C1", "Кофе в зёрнах", "Эфиопия Иргачеффе, 250 г", 89_000, 12),
    ("C2", "Кофе в зёрнах", "Смесь «Полдень», 1 кг", 219_000, None),
    ("D1", "Посуда", "Кружка «Полдень»", 79_000, 0),
)


async def stocked(shop: Shop, now: datetime) -> None:
    """Fill the shelves."""
    tops = {"Улун и пуэр": "Чай", "Кофе в зёрнах": "Кофе"}
    known: dict[str, Category] = {}
    for name in ("Чай", "Кофе", *dict.fromkeys(each[1] for each in GOODS)):
        parent = known.get(tops.get(name, ""))
        known[name] = await Category.create(
            shop=shop, name=name, name_folded=fold(name), parent=parent
        )
    for sku, category, name, price, stock in GOODS:
        await Product.create(
            shop=shop,
            sku=sku,
            category=known[category],
            name=name,
            name_folded=fold(name),
            price=price,
            stock=stock,
            added_at=now,
        )
