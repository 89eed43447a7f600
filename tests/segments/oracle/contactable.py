"""Whom a message may reach."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    return any(oracle.reachable(person, each, asked["topic"]) for each in asked["channels"])
