"""What lies in the cart."""

from tests.segments.goods import kept
from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    return kept(oracle, oracle.rows("cart_lines", person), asked)
