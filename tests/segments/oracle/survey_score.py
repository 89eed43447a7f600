"""The last score."""

from tests.segments.feedback import answers
from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    def last(each: int) -> int | None:
        scores = [row["score"] for row in answers(oracle, each, asked)]
        told = [score for score in scores if score is not None]
        return told[-1] if told else None

    return number(asked, person, oracle.ranking(last), oracle.real)
