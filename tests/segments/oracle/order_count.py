"""How many orders."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number
from tests.segments.orders import fits


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    def count(each: int) -> int | None:
        return sum(fits(order, asked) for order in oracle.orders(each, asked)) or None

    if asked["operator"] in ("top_n", "top_pct"):
        return number(asked, person, count, oracle.real) is True
    return number(asked, person, lambda each: count(each) or 0, oracle.real)
