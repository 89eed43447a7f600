"""Searches that found nothing."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, deed
from tests.segments.views import searched


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    told = [row["properties"].get("results") for row in searched(oracle, person, asked)]
    return deed(asked, sum(type(held) is int and held == 0 for held in told))
