"""Codes given out by campaigns, and by none."""

from domain.models import PromoCode
from tests.segments.tables.orders import PROMO_CODES
from tests.segments.world import Maker, Rows

MODEL = PromoCode
CAMPAIGNS = (1, 2)
POOLS = {"campaign": CAMPAIGNS}


def rows(maker: Maker) -> Rows:
    return [
        {
            "code": code,
            "campaign_id": maker.dice.choice((None, *CAMPAIGNS)),
            "issued_at": maker.now,
        }
        for code in sorted(set(PROMO_CODES) - {""})
    ]
