"""A few products, some of them variants of the one before, of brands and categories or of none."""

from domain.models import Product
from tests.segments.world import Maker, Rows

MODEL = Product
AFTER = ("categories",)
COUNT = 5
BRANDS = ("", "Ива", "ИВА", "Acme")
POOLS = {"brand": BRANDS}


def rows(maker: Maker) -> Rows:
    categories = [None, *(row["id"] for row in maker["categories"])]
    return [
        {
            "id": key,
            "sku": f"S{n}",
            "name": f"Т{n}",
            "name_folded": f"т{n}",
            "brand": maker.dice.choice(BRANDS),
            "category_id": maker.dice.choice(categories),
            "parent_id": key - 1 if n in {2, 4} else None,
            "price": maker.dice.choice((None, 100, 333)),
            "stock": maker.dice.choice((None, 0, 3)),
            "added_at": maker.now,
        }
        for n, key in enumerate(maker.ids(COUNT))
    ]
