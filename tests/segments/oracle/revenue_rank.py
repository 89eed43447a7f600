"""The first by money."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    def money(each: int) -> int | None:
        rows = oracle.money(each, asked)
        return sum(rows) if rows else None

    return number({"value": 0, **asked}, person, money, oracle.real) is True
