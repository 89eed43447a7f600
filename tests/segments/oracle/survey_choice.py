"""What was chosen."""

from tests.segments.feedback import answers
from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, things


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    told = [row["choice_folded"] for row in answers(oracle, person, asked) if row["choice"]]
    edge = {"last": told[-1:], "first": told[:1]}.get(asked["which"], told)
    return things(asked, set(edge))
