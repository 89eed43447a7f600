"""A small tree of categories."""

from domain.models import Category
from tests.segments.world import Maker, Rows

MODEL = Category
COUNT = 5


def rows(maker: Maker) -> Rows:
    return [
        {
            "id": key,
            "name": f"К{n}",
            "name_folded": f"к{n}",
            "parent_id": maker.first_id + maker.dice.randrange(n) if n > 1 else None,
        }
        for n, key in enumerate(maker.ids(COUNT))
    ]
