"""What several oracles know of reviews and answers."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json
from tests.segments.world import Rows


def reviews(oracle: Oracle, person: int, asked: Json) -> Rows:
    """The reviews of the window, of any product or of those named."""
    return [
        row
        for row in oracle.within(oracle.rows("reviews", person), "written_at", asked)
        if not asked["reviewed"] or row["product_id"] in asked["reviewed"]
    ]


def answers(oracle: Oracle, person: int, asked: Json) -> Rows:
    """The answers of the window in the order of time, to any question or to those named."""
    found = [
        row
        for row in oracle.within(oracle.rows("survey_answers", person), "answered_at", asked)
        if not asked["questions"] or row["question"] in asked["questions"]
    ]
    return sorted(found, key=lambda row: (row["answered_at"], row["id"]))
