"""Minutes before the pages."""

from fractions import Fraction

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number
from tests.segments.views import done


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    def minutes(each: int) -> Fraction:
        told = [
            row["properties"].get("seconds") for row in done(oracle, each, asked, "visible_time")
        ]
        return sum((Fraction(held) for held in told if type(held) in {int, float}), Fraction()) / 60

    if asked["operator"] in ("top_n", "top_pct"):
        return number(asked, person, lambda each: minutes(each) or None, oracle.real) is True
    return number(asked, person, minutes, oracle.real)
