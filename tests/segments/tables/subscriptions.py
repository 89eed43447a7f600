"""Subscriptions: with an end, over or to come, and without."""

from domain.models import Subscription
from tests.segments.world import Maker, Row, Rows

MODEL = Subscription
AFTER = ("customers",)
PLANS = ("корм", "уход")
POOLS = {"plan": PLANS}


def rows(maker: Maker) -> Rows:
    return [_subscription(maker, key) for key in maker.ids(maker.dice.randrange(20))]


def _subscription(maker: Maker, key: int) -> Row:
    dice = maker.dice
    plan = dice.choice(PLANS)
    started, ends = sorted((maker.moment(), maker.coming()))
    return {
        "id": key,
        "external_id": str(key),
        "customer_id": dice.choice(maker.customers),
        "plan": plan,
        "plan_folded": plan,
        "status": dice.choice(("active", "active", "paused", "ended")),
        "started_at": started,
        "ends_at": dice.choice((None, ends, ends)),
    }
