"""Cancelled orders: how many, or which part of all."""

from fractions import Fraction

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    def cancelled(each: int) -> Fraction | None:
        orders = oracle.orders(each, {**asked, "counting": "all"})
        gone = sum(row["status"] == "cancelled" for row in orders)
        if asked["measure"] == "share":
            return Fraction(100 * gone, len(orders)) if orders else None
        return Fraction(gone) if gone or not is_rank else None

    is_rank = asked["operator"] in ("top_n", "top_pct")
    verdict = number(asked, person, cancelled, oracle.real)
    return verdict is True if is_rank and asked["measure"] == "count" else verdict
