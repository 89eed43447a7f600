"""What is on the list now."""

from tests.segments.goods import kept
from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    listed = [
        row
        for row in oracle.rows("interests", person)
        if row["kind"] == "wait" and row["removed_at"] is None
    ]
    return kept(oracle, listed, asked)
