"""How people came: by a link or by none, some twice at one moment."""

from domain.models import Touch
from tests.segments.tables.customers import CODES
from tests.segments.world import Maker, Rows

MODEL = Touch
AFTER = ("customers", "links")


def rows(maker: Maker) -> Rows:
    dice = maker.dice
    links = [None, *(row["id"] for row in maker["links"])]
    return [
        {
            "id": key,
            "external_id": str(key),
            "customer_id": dice.choice(maker.customers),
            "link_id": dice.choice(links),
            "way": dice.choice(("bot", "bot", "web")),
            "code": dice.choice(("", *CODES)),
            "touched_at": maker.moment(),
            "is_return": dice.random() < 0.5,
        }
        for key in maker.ids(dice.randrange(30))
    ]
