"""Which part of the money was given back."""

from fractions import Fraction

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    def share(each: int) -> Fraction | None:
        money = oracle.money(each, asked)
        brought = sum(amount for amount in money if amount > 0)
        taken = -sum(amount for amount in money if amount < 0)
        return Fraction(100 * taken, brought) if brought else None

    return number(asked, person, share, oracle.real)
