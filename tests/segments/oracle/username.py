"""Whether there is a username."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, words


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    return words({"piece": "", **asked}, [oracle.people[person]["username"]], str)
