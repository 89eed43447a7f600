"""A subscription in one of the states."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, truth


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    states = {
        "ended" if row["ends_at"] and row["ends_at"] <= oracle.now else row["status"]
        for row in oracle.rows("subscriptions", person)
        if row["started_at"] < oracle.now and (not asked["plans"] or row["plan"] in asked["plans"])
    }
    return truth(asked, bool(states & set(asked["states"])))
