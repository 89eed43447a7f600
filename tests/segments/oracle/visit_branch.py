"""The word of visits: branch."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene
from tests.segments.visits import word_of_visits


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    return word_of_visits(oracle, person, asked, "branch_folded")
