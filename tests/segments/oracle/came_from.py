"""The code of the first link, as it is written."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, words


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    return words(asked, [oracle.people[person]["came_from"]], str)
