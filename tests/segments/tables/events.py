"""What people did: a few names, with properties of all types and without."""

from domain.models import Event
from tests.segments.world import Maker, Row, Rows

MODEL = Event
AFTER = ("customers",)
NAMES = ("view_item", "search", "tap")
PROPERTIES = ("screen", "seconds")
POOLS = {"event": NAMES, "event_property": PROPERTIES}
# Their ids stand after all the others.
VISITS = 100
VALUES = ("may", "ё", "VK", 5, 2.5, True, None, ["may"])


def rows(maker: Maker) -> Rows:
    keys = maker.ids(maker.dice.randrange(10, 60))
    visits = [_visit(maker, key + VISITS) for key in maker.ids(maker.dice.randrange(20))]
    return [_event(maker, key) for key in keys] + visits


def _visit(maker: Maker, key: int) -> Row:
    """A visit of the Mini App or of a site."""
    told = {
        "platform": maker.dice.choice(("", "ios", "android", "webk")),
        "version": maker.dice.choice(("8.0", "7.10", "7.9", "1.0.2", "v8", 8)),
    }
    properties = {name: value for name, value in told.items() if maker.dice.random() < 0.7}
    source = maker.dice.choice(("app", "app", "web"))
    return {**_event(maker, key), "name": "visit_start", "source": source, "properties": properties}


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
