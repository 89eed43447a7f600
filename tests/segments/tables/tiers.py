"""The tiers of a loyalty programme; not all say what it takes to get there."""

from domain.models import LoyaltyTier
from tests.segments.world import Maker, Rows

MODEL = LoyaltyTier
COUNT = 5


def rows(maker: Maker) -> Rows:
    return [
        {
            "id": key,
            "name": f"У{rank}",
            "name_folded": f"у{rank}",
            "rank": rank,
            "threshold_sum": maker.dice.choice((None, 500 * rank, 1_000 * rank)),
            "threshold_orders": maker.dice.choice((None, rank, 3 * rank)),
        }
        for rank, key in enumerate(maker.ids(COUNT))
    ]
