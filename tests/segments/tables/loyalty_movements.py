"""Points and money got, spent and lost; some pending, some with an end."""

from datetime import timedelta

from domain.models import LoyaltyMovement
from tests.segments.world import Maker, Row, Rows

MODEL = LoyaltyMovement
AFTER = ("customers",)
GOT = (1, 2, 3, 50, 100, 500)


def rows(maker: Maker) -> Rows:
    return [_movement(maker, key) for key in maker.ids(maker.dice.randrange(10, 50))]


def _movement(maker: Maker, key: int) -> Row:
    dice = maker.dice
    kind = dice.choice(("earn", "earn", "earn", "spend", "expire", "adjust"))
    sign = {"earn": 1, "adjust": dice.choice((1, -1))}.get(kind, -1)
    happened, *later = sorted((maker.moment(), maker.coming(), maker.coming()))
    is_got = sign > 0
    available = dice.choice((happened, later[0])) if is_got else happened
    ends = max(later[1], available + timedelta(milliseconds=1))
    return {
        "id": key,
        "external_id": str(key),
        "customer_id": dice.choice(maker.customers[:8]),
        "account": dice.choice(("points", "points", "balance")),
        "kind": kind,
        "amount": sign * dice.choice(GOT),
        "happened_at": happened,
        "available_at": available,
        "expires_at": dice.choice((None, ends, ends)) if is_got else None,
    }
