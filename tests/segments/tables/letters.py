"""Letters of people and answers of the shop."""

from domain.models import Letter
from tests.segments.world import Maker, Rows

MODEL = Letter
AFTER = ("customers",)


def rows(maker: Maker) -> Rows:
    return [
        {
            "customer_id": maker.dice.choice(maker.customers),
            "staff_id": maker.dice.choice((None, None, 1)),
            "text": "Здравствуйте",
            "written_at": maker.moment(),
        }
        for _ in range(maker.dice.randrange(20))
    ]
