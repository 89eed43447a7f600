"""The language of the card."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, words


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    return words({**asked, "piece": ""}, [oracle.people[person]["language"]], str)
