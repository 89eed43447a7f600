"""The tiers of a loyalty programme."""

from domain.models import LoyaltyTier
from tests.segments.world import Maker, Rows

MODEL = LoyaltyTier
COUNT = 5


def rows(maker: Maker) -> Rows:
    return [
        {"id": key, "name": f"У{rank}", "name_folded": f"у{rank}", "rank": rank}
        for rank, key in enumerate(maker.ids(COUNT))
    ]
