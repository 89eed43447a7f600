"""The largest order."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    def largest(each: int) -> int | None:
        return max((order["total"] for order in oracle.orders(each, asked)), default=None)

    return number(asked, person, largest, oracle.real)
