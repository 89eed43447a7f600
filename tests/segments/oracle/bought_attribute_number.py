"""A number of an attribute in a range, on anything bought."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    products = {line["product_id"] for line in oracle.lines(person, asked)}
    numbers = [
        row["number"]
        for row in oracle.world.rows("attributes")
        if row["product_id"] in products
        and row["name_folded"] in asked["names"]
        and row["number"] is not None
    ]
    lower, upper = asked["number_from"], asked["number_to"]
    if not numbers:
        return None
    return any(
        (lower is None or each >= lower) and (upper is None or each <= upper) for each in numbers
    )
