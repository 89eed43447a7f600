"""One cart of some people, touched minutes or days ago."""

from datetime import timedelta

from domain.models import Cart
from tests.segments.world import Maker, Row, Rows

MODEL = Cart
AFTER = ("customers",)
IDLE = (0, 1, 2, 3, 5, 50, 51, 60)


def rows(maker: Maker) -> Rows:
    pairs = zip(maker.ids(len(maker.customers)), maker.customers, strict=True)
    return [_cart(maker, key, person) for key, person in pairs if maker.dice.random() < 0.8]


def _cart(maker: Maker, key: int, person: int) -> Row:
    dice = maker.dice
    lately = maker.now - timedelta(minutes=dice.choice(IDLE))
    return {
        "id": key,
        "customer_id": person,
        "stage": dice.choice(("active", "active", "checkout")),
        "updated_at": dice.choice((lately, lately, maker.moment())),
    }
