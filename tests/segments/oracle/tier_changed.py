"""Steps from tier to tier."""

from itertools import pairwise

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, deed


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    stays = sorted(oracle.rows("customer_tiers", person), key=lambda row: row["since"])
    ranks = oracle.by_id("tiers")
    steps = [
        {
            "at": after["since"],
            "climb": ranks[after["tier_id"]]["rank"] - ranks[before["tier_id"]]["rank"],
        }
        for before, after in pairwise(stays)
    ]
    found = [
        step
        for step in oracle.within(steps, "at", asked)
        if {"up": step["climb"] > 0, "down": step["climb"] < 0, "either": True}[asked["direction"]]
    ]
    return deed(asked, len(found))
