"""The shop's own categories of people."""

from domain.models import CustomerCategory
from tests.segments.world import Maker, Rows

MODEL = CustomerCategory
AFTER = ("customers",)
CATEGORIES = ("опт", "блогер")
POOLS = {"customer_category": CATEGORIES}


def rows(maker: Maker) -> Rows:
    return [
        {"customer_id": each, "category": name, "label": name, "added_at": maker.now}
        for each in maker.customers
        for name in CATEGORIES
        if maker.dice.random() < 0.3
    ]
