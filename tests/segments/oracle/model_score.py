"""What the model said."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    def said(each: int) -> float | None:
        told = [
            row["value"]
            for row in oracle.rows("scores", each)
            if row["model"] == asked["models"][0]
        ]
        times = 100 if asked["scale"] == "as_percent" else 1
        return told[0] * times if told else None

    return number(asked, person, said, oracle.real)
