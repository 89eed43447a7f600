"""Whole hours of the order that waits the longest."""

from datetime import timedelta

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    def hours(each: int) -> int | None:
        since = [
            row["status_since"] or row["placed_at"]
            for row in oracle.orders(each, {"counting": "all"})
            if row["status"] in asked["in_statuses"]
        ]
        past = [moment for moment in since if moment <= oracle.now]
        return (oracle.now - min(past)) // timedelta(hours=1) if past else None

    return number(asked, person, hours, oracle.real)
