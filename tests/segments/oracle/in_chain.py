"""There are no chains: nothing is known of anybody."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    return None
