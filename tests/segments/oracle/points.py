"""Points on the account."""

from tests.segments.accounts import available
from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    held = oracle.ranking(lambda each: available(oracle, each, "points"))
    return number(asked, person, held, oracle.real)
