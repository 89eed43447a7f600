"""Percent of orders, or of money, with a discount."""

from fractions import Fraction

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    def share(each: int) -> Fraction | None:
        orders = oracle.orders(each, asked)
        if asked["measure"] == "money":
            whole = sum(row["total"] + row["discount"] for row in orders)
            part = sum(row["discount"] for row in orders)
        else:
            whole, part = len(orders), sum(row["discount"] > 0 for row in orders)
        return Fraction(100 * part, whole) if whole else None

    return number(asked, person, share, oracle.real)
