"""The amount of the last order."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    def last(each: int) -> int | None:
        orders = oracle.orders(each, asked)
        newest = max(orders, key=lambda row: (row["placed_at"], row["id"]), default=None)
        return newest["total"] if newest else None

    return number(asked, person, last, oracle.real)
