"""Visits per 90 days."""

from datetime import timedelta
from fractions import Fraction

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    first = oracle.today - timedelta(days=asked["over_days"])

    def often(each: int) -> Fraction | None:
        done = [
            row
            for row in oracle.rows("bookings", each)
            if row["status"] == "done"
            and row["starts_at"] < oracle.now
            and oracle.day(row["starts_at"]) >= first
        ]
        return Fraction(len(done) * 90, asked["over_days"]) if done else None

    if asked["operator"] in ("top_n", "top_pct"):
        return number(asked, person, often, oracle.real) is True
    return number(asked, person, lambda each: often(each) or 0, oracle.real)
