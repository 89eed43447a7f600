"""What people did: a few names, with properties of all types and without."""

from domain.models import Event
from tests.segments.world import Maker, Row, Rows

MODEL = Event
AFTER = ("customers",)
NAMES = ("view_item", "search", "tap")
PROPERTIES = ("screen", "seconds")
POOLS = {"event": NAMES, "event_property": PROPERTIES}
VALUES = ("may", "ё", "VK", 5, 2.5, True, None, ["may"])


def rows(maker: Maker) -> Rows:
    return [_event(maker, key) for key in maker.ids(maker.dice.randrange(10, 60))]


def _event(maker: Maker, key: int) -> Row:
    dice = maker.dice
    moment = maker.moment()
    return {
        "id": key,
        "external_id": str(key),
        "customer_id": dice.choice(maker.customers),
        "name": dice.choice(NAMES),
        "happened_at": moment,
        "received_at": moment,
        "properties": {name: dice.choice(VALUES) for name in PROPERTIES if dice.random() < 0.6},
    }
