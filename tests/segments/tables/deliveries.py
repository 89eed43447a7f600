"""Messages sent, come back or still waiting, in several channels."""

from domain.models import Delivery
from tests.segments.world import Maker, Row, Rows

MODEL = Delivery
AFTER = ("customers", "campaigns")
ENDINGS = (
    ("sent", ""),
    ("sent", ""),
    ("failed", "bounced"),
    ("failed", "refused"),
    ("planned", ""),
)


def rows(maker: Maker) -> Rows:
    return [_delivery(maker, key) for key in maker.ids(maker.dice.randrange(10, 60))]


def _delivery(maker: Maker, key: int) -> Row:
    dice = maker.dice
    status, reason = dice.choice(ENDINGS)
    ended = maker.moment()
    campaign = dice.choice([None, *maker["campaigns"]])
    return {
        "id": key,
        "key": str(key),
        "customer_id": dice.choice(maker.customers),
        "campaign_id": campaign["id"] if campaign else None,
        "channel": dice.choice(("telegram", "telegram", "email", "sms")),
        "kind": dice.choice(("marketing", "marketing", "service")),
        "status": status,
        "reason": reason,
        "planned_at": ended,
        "not_before": ended,
        "sent_at": ended if status == "sent" else None,
    }
