"""Lines of orders; some orders have none."""

from domain.models import OrderLine
from tests.segments.world import Maker, Row, Rows

MODEL = OrderLine
AFTER = ("orders", "products")


def rows(maker: Maker) -> Rows:
    return [_line(maker, key) for key in maker.ids(maker.dice.randrange(50))]


def _line(maker: Maker, key: int) -> Row:
    order = maker.dice.choice(maker["orders"])
    return {
        "id": key,
        "order_id": order["id"],
        "customer_id": order["customer_id"],
        "placed_at": order["placed_at"],
        "product_id": maker.dice.choice(maker["products"])["id"],
        "quantity": maker.dice.randrange(1, 4),
        "price": 100,
        "total": 100,
        "discount": maker.dice.choice((0, 0, 20)),
    }
