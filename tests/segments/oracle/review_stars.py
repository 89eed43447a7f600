"""The mean of the stars."""

from fractions import Fraction

from tests.segments.feedback import reviews
from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    def mean(each: int) -> Fraction | None:
        stars = [row["stars"] for row in reviews(oracle, each, asked)]
        return Fraction(sum(stars), len(stars)) if stars else None

    return number(asked, person, oracle.ranking(mean), oracle.real)
