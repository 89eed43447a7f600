"""Whom a message may reach."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, things


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    channels = ("telegram", "email", "sms")
    mine = {each for each in channels if oracle.reachable(person, each, asked["topic"])}
    return things({**asked, "things": asked["channels"]}, mine)
