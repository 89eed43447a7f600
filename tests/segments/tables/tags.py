"""Tags on people."""

from domain.models import CustomerTag
from tests.segments.world import Maker, Rows

MODEL = CustomerTag
AFTER = ("customers",)
TAGS = ("опт", "vip", "новый")
POOLS = {"tag": TAGS}


def rows(maker: Maker) -> Rows:
    return [
        {"customer_id": each, "tag": tag, "label": tag, "added_at": maker.moment()}
        for each in maker.customers
        for tag in TAGS
        if maker.dice.random() < 0.3
    ]
