"""Who came and went; some moves belong to a run that is not shown yet."""

from domain.models import SegmentMove
from tests.segments.world import Maker, Rows

MODEL = SegmentMove
AFTER = ("customers", "segments")


def rows(maker: Maker) -> Rows:
    return [
        {
            "segment_id": maker.dice.choice(maker["segments"])["id"],
            "customer_id": maker.dice.choice(maker.customers),
            "is_entry": maker.dice.random() < 0.6,
            "happened_at": maker.moment(),
            "cause": "event",
            "run": maker.dice.choice((0, 0, 0, 1, 3)),
        }
        for _ in range(maker.dice.randrange(5, 40))
    ]
