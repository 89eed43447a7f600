"""Links with tags of all kinds, or with empty ones."""

from domain.models import Link
from tests.segments.world import Maker, Rows

MODEL = Link
TAGS = ("vk", "VK_may", "Ёлка", "мост")
POOLS = {"link_campaign": TAGS}


def rows(maker: Maker) -> Rows:
    dice = maker.dice
    return [
        {
            "id": key,
            "code": f"c{key}",
            "campaign": dice.choice(TAGS),
            "source": dice.choice(TAGS),
            "medium": dice.choice(("", *TAGS)),
            "content": dice.choice(("", *TAGS)),
            "term": dice.choice(("", "", *TAGS)),
            "made_at": maker.now,
        }
        for key in maker.ids(4)
    ]
