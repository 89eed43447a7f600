"""Which run of each segment is shown."""

from domain.models import SegmentKeeping
from tests.segments.world import Maker, Rows

MODEL = SegmentKeeping
AFTER = ("segments",)


def rows(maker: Maker) -> Rows:
    return [
        {"id": each["id"], "segment_id": each["id"], "run": maker.dice.randrange(3)}
        for each in maker["segments"]
    ]
