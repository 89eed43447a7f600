"""Whole days between orders: the mean, or the middle of the sorted ones."""

from datetime import timedelta
from statistics import median

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number
from tests.segments.orders import gaps

DAY = timedelta(days=1) // timedelta(milliseconds=1)


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    def days(each: int) -> int | None:
        found = gaps(oracle.orders(each, asked))
        if not found:
            return None
        usual = median(found) if asked["measure"] == "median" else sum(found) / len(found)
        return int(usual // DAY)

    return number(asked, person, days, oracle.real)
