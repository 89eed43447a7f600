"""Views, by times or by days."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene
from tests.segments.views import viewed


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    return viewed(oracle, person, asked, "product", set(asked["products"]))
