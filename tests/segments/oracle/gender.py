"""The gender, by where it is known from."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, words


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    row = oracle.people[person]
    fits = asked["gender_source"] in ("whatever", row["gender_source"])
    return words({"piece": "", **asked}, [row["gender"]] if fits else [], str)
