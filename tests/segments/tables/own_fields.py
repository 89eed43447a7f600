"""The shop's own fields of people: words, whole numbers, broken ones."""

from domain.models import CustomerField
from tests.segments.world import Maker, Rows

MODEL = CustomerField
AFTER = ("customers",)
NAMES = ("размер", "вес")
DATES = ("16.03.2026", "2026-03-15", "29.02.2028", "30.02.2026", "2026-11-01", "1.3.2026")
VALUES = (*DATES, "42", "2", "2,5", "-3", "мостовая", "2.5.1", "ёлка")
POOLS = {"field": NAMES, "field_value": ("42", "2,5", "мостовая", "елка")}


def rows(maker: Maker) -> Rows:
    return [
        {
            "customer_id": each,
            "name": name,
            "label": name,
            "value": value,
            "value_folded": value.replace("ё", "е"),
            "changed_at": maker.now,
        }
        for each in maker.customers
        for name in NAMES
        if maker.dice.random() < 0.6
        for value in (maker.dice.choice(VALUES),)
    ]
