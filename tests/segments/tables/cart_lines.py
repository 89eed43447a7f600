"""What lies in the carts; some are empty."""

from domain.models import CartLine
from tests.segments.world import Maker, Row, Rows

MODEL = CartLine
AFTER = ("carts", "products")


def rows(maker: Maker) -> Rows:
    pairs = [(cart, product) for cart in maker["carts"] for product in maker["products"]]
    found = [pair for pair in pairs if maker.dice.random() < 0.2]
    return [
        _line(maker, key, cart, product)
        for key, (cart, product) in zip(maker.ids(len(found)), found, strict=True)
    ]


def _line(maker: Maker, key: int, cart: Row, product: Row) -> Row:
    return {
        "id": key,
        "customer_id": cart["customer_id"],
        "product_id": product["id"],
        "quantity": maker.dice.randrange(1, 4),
        "price": maker.dice.choice((None, 50, 200)),
        "added_at": cart["updated_at"],
    }
