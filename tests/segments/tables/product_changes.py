"""How prices and stock of products went."""

from domain.models import ProductChange
from tests.segments.world import Maker, Rows

MODEL = ProductChange
AFTER = ("products",)


def rows(maker: Maker) -> Rows:
    dice = maker.dice
    return [
        {
            "id": key,
            "product_id": dice.choice(maker["products"])["id"],
            "kind": dice.choice(("price", "price", "price", "stock")),
            "before": dice.choice((None, 100, 150, 333, 500)),
            "after": dice.choice((None, 100, 333)),
            "happened_at": maker.moment(),
        }
        for key in maker.ids(dice.randrange(12))
    ]
