"""Who is staff or a trial person."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, truth


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    return truth(asked, held=bool(oracle.people[person]["is_test"]))
