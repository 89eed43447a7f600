"""Some goods, and never some others."""

from typing import Any

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene
from tests.segments.orders import goods_of


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    field = {"product": "products", "category": "categories"}.get(asked["by"], "brands")
    had: set[Any] = set()
    for line in oracle.lines(person, asked):
        had |= goods_of(oracle, line["product_id"], asked["by"])
    return bool(had & set(asked[field])) and not had & set(asked[f"but_{field}"])
