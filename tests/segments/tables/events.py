"""What people did: a few names, with properties of all types and without; some at one time."""

from datetime import timedelta

from domain.models import Event
from tests.segments.world import Maker, Row, Rows

MODEL = Event
AFTER = ("customers", "products")
NAMES = (
    "view_item",
    "view_item",
    "search",
    "view_search_results",
    "tap",
    "visible_time",
    "bot_blocked",
    "add_to_cart",
    "begin_checkout",
    "purchase",
    "experiment_exposure",
    "bot_command",
    "bot_button",
)
# The few the drawn texts may meet.
SAID = ("may", "ru", "42", "мос", "Мос")
PROPERTIES = ("screen", "seconds")
# Their ids stand after all the others.
VISITS = 100
POOLS = {"event": tuple(dict.fromkeys(NAMES)), "event_property": PROPERTIES}
SOURCES = ("bot", "app", "app", "web", "api")
LATER = (0, 0, 1, 29, 30, 31)
TERMS = ("Мостки", "VK_may", " ёлка ", "new York", "", 5, None)
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
    moment = maker.moment() + timedelta(minutes=dice.choice(LATER))
    return {
        "id": key,
        "external_id": str(key),
        "customer_id": dice.choice(maker.customers),
        "name": dice.choice(NAMES),
        "happened_at": moment,
        "received_at": moment,
        "source": dice.choice(SOURCES),
        "visit": dice.choice(("", "a", "a", "b")),
        "properties": {
            **{name: dice.choice(VALUES) for name in PROPERTIES if dice.random() < 0.6},
            **_own(maker),
        },
    }


def _own(maker: Maker) -> Row:
    """What only some kinds of events have; anything may be missing."""
    dice = maker.dice
    products = [row["sku"] for row in maker["products"]]
    held = {
        "item_id": dice.choice((*products, *products, "S99", 5)),
        "search_term": dice.choice(TERMS),
        "results": dice.choice((0, 0, 3, "0", None)),
        **{name: dice.choice((*SAID, 42, None)) for name in ("experiment", "variant", "command")},
        "button": dice.choice(("may", "ru", 5)),
        "label": dice.choice((*SAID, "Ё", None)),
        "is_rage": dice.choice((True, False, "true")),
        "is_dead": dice.choice((True, False, None)),
    }
    return {name: value for name, value in held.items() if dice.random() < 0.8}
