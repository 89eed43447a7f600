"""The categories a person is in."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, things


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    return things(asked, {row["category"] for row in oracle.rows("customer_categories", person)})
