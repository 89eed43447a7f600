"""The city, whatever letters it is written in."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, words
from tests.segments.orders import small


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    return words(asked, [small(oracle.people[person]["city"])], small)
