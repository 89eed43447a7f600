"""Who looks after them; ids as they are."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, words


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    mine = oracle.people[person]["manager_id"]
    return words({"piece": "", **asked}, [] if mine is None else [mine], str)
