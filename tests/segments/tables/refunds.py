"""Refunds, of orders and of none."""

from domain.models import Refund
from tests.segments.world import Maker, Row, Rows

MODEL = Refund
AFTER = ("orders",)
REASONS = ("брак", "не подошло")
POOLS = {"refund_reason": REASONS}


def rows(maker: Maker) -> Rows:
    return [_refund(maker, key) for key in maker.ids(maker.dice.randrange(10))]


def _refund(maker: Maker, key: int) -> Row:
    dice = maker.dice
    order = dice.choice([None, *maker["orders"]])
    return {
        "id": key,
        "number": f"R{key}",
        "order_id": order["id"] if order else None,
        "customer_id": order["customer_id"] if order else dice.choice(maker.customers),
        "amount": dice.choice((50, 100, 333, order["total"] if order else 100)),
        "reason": dice.choice(("", *REASONS)),
        "refunded_at": maker.moment(),
    }
