"""Attempts to pay: some minutes after one another, of all endings."""

from datetime import datetime, timedelta

from domain.models import Payment
from tests.segments.world import Maker, Row, Rows

MODEL = Payment
AFTER = ("customers",)
METHODS = ("", "Карта", "СБП", "Stars")
POOLS = {"paid_by": METHODS}
STATUSES = ("pending", "succeeded", "succeeded", "failed", "failed")


def rows(maker: Maker) -> Rows:
    keys = maker.ids(maker.dice.randrange(30))
    moments = [maker.moment() for _ in range(6)]
    return [_payment(maker, key, moments) for key in keys]


def _payment(maker: Maker, key: int, moments: list[datetime]) -> Row:
    dice = maker.dice
    later = timedelta(minutes=dice.choice((0, 1, 2, 3, 5, 50, 51)))
    return {
        "id": key,
        "external_id": str(key),
        "customer_id": dice.choice(maker.customers[:6]),
        "method": dice.choice(METHODS),
        "status": dice.choice(STATUSES),
        "amount": dice.choice((100, 200, 500, 1_000)),
        "made_at": dice.choice(moments) + later,
    }
