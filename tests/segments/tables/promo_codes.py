"""Codes given out by campaigns, and by none; to people, and to anybody."""

from domain.models import PromoCode
from tests.segments.tables.orders import PROMO_CODES
from tests.segments.world import Maker, Row, Rows

MODEL = PromoCode
AFTER = ("customers", "campaigns")
OWN = tuple(f"own{number}" for number in range(12))


def rows(maker: Maker) -> Rows:
    return [_code(maker, code) for code in (*sorted(set(PROMO_CODES) - {""}), *OWN)]


def _code(maker: Maker, code: str) -> Row:
    dice = maker.dice
    return {
        "code": code,
        "campaign_id": dice.choice((None, *(row["id"] for row in maker["campaigns"]))),
        "customer_id": dice.choice((None, *maker.customers[:6])),
        "issued_at": maker.moment(),
        "valid_until": dice.choice((None, maker.coming(), maker.coming())),
        "used_at": dice.choice((None, None, maker.moment())),
    }
