"""Money over the number of orders."""

from fractions import Fraction

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    def average(each: int) -> Fraction | None:
        count = len(oracle.orders(each, asked))
        return Fraction(sum(oracle.money(each, asked)), count) if count else None

    return number(asked, person, average, oracle.real)
