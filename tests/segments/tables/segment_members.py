"""Who is in: some since a moment to come, some not shown yet or any more."""

from domain.models import SegmentMember
from tests.segments.world import Maker, Rows

MODEL = SegmentMember
AFTER = ("customers", "segments")
NEVER = 2**31 - 1


def rows(maker: Maker) -> Rows:
    made = [
        {
            "segment_id": maker.dice.choice(maker["segments"])["id"],
            "customer_id": maker.dice.choice(maker.customers),
            "since": maker.moment(),
            "from_run": maker.dice.choice((0, 0, 1, 2, 3)),
            "until_run": maker.dice.choice((NEVER, NEVER, NEVER, 1, 2)),
        }
        for _ in range(maker.dice.randrange(5, 30))
    ]
    return list({(row["segment_id"], row["customer_id"]): row for row in made}.values())
