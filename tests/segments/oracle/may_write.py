"""A known yes or no of Telegram."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, truth


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    return truth(asked, oracle.people[person]["may_write"])
