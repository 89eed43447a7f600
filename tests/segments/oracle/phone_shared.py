"""Whether the contact was shared."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, truth


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    return truth(asked, oracle.people[person]["phone_shared"])
