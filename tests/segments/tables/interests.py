"""What people wish for and wait for, now or before."""

from domain.models import ProductInterest
from tests.segments.world import Maker, Row, Rows

MODEL = ProductInterest
AFTER = ("customers", "products")


def rows(maker: Maker) -> Rows:
    made = [_interest(maker, key) for key in maker.ids(maker.dice.randrange(30))]
    by_what = {(row["customer_id"], row["product_id"], row["kind"]): row for row in made}
    return list(by_what.values())


def _interest(maker: Maker, key: int) -> Row:
    dice = maker.dice
    return {
        "id": key,
        "customer_id": dice.choice(maker.customers),
        "product_id": dice.choice(maker["products"])["id"],
        "kind": dice.choice(("wish", "wait")),
        "added_at": maker.now,
        "removed_at": dice.choice((None, None, maker.now)),
    }
