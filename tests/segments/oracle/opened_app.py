"""Visits of the app in the window."""

from tests.segments.app_visits import visits
from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, deed


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    return deed(asked, len(oracle.within(visits(oracle, person), "happened_at", asked)))
