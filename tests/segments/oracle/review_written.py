"""Reviews with these stars, products and photos."""

from tests.segments.feedback import reviews
from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, deed


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    least, most = asked["stars_from"] or 1, asked["stars_to"] or 5
    found = [
        row
        for row in reviews(oracle, person, asked)
        if least <= row["stars"] <= most and (row["has_photo"] or not asked["with_photo"])
    ]
    return deed(asked, len(found))
