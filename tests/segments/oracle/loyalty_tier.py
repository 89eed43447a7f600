"""Stays in any of the tiers."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, stay


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    stays = [
        (row["since"], row["until"])
        for row in oracle.rows("customer_tiers", person)
        if row["tier_id"] in asked["tiers"]
    ]
    return stay(asked, stays, oracle.now, oracle.zone)
