"""Segments that others may ask about; what they mean does not matter, their people are given."""

from domain.models import Segment
from tests.segments.world import Maker, Rows

MODEL = Segment
COUNT = 5


def rows(maker: Maker) -> Rows:
    return [
        {
            "id": key,
            "name": f"С{key}",
            "tree": {"all": []},
            "made_at": maker.now,
            "changed_at": maker.now,
        }
        for key in maker.ids(COUNT)
    ]
