"""What people allowed."""

from domain.models import Consent
from tests.segments.world import Maker, Rows

MODEL = Consent
AFTER = ("customers",)


def rows(maker: Maker) -> Rows:
    return [
        {
            "customer_id": each,
            "channel": channel,
            "topic": "marketing",
            "is_given": maker.dice.random() < 0.7,
            "decided_at": maker.moment(),
        }
        for each in maker.customers
        for channel in ("telegram", "sms")
        if maker.dice.random() > 0.3
    ]
