"""Reviews of products and of the shop."""

from domain.models import Review
from tests.segments.world import Maker, Row, Rows

MODEL = Review
AFTER = ("customers", "products")


def rows(maker: Maker) -> Rows:
    return [_review(maker, key) for key in maker.ids(maker.dice.randrange(25))]


def _review(maker: Maker, key: int) -> Row:
    product = maker.dice.choice([None, *maker["products"]])
    return {
        "id": key,
        "external_id": str(key),
        "customer_id": maker.dice.choice(maker.customers),
        "product_id": product["id"] if product else None,
        "stars": maker.dice.randrange(1, 6),
        "has_photo": maker.dice.random() < 0.5,
        "written_at": maker.moment(),
        "status": maker.dice.choice(("new", "shown", "hidden")),
    }
