"""Whether the app is on the screen, None until it was told."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, truth


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    return truth(asked, oracle.people[person]["has_home_screen"])
