"""The status of the bot."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, words


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    return words({**asked, "or_empty": False, "piece": ""}, [oracle.people[person]["status"]], str)
