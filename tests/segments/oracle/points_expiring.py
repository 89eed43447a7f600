"""Points lost by the end of a day, if nothing is spent."""

from datetime import timedelta

from tests.segments.accounts import left, lots_of
from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    last = oracle.today + timedelta(days=asked["within"])

    def lost(each: int) -> int | None:
        lots = lots_of(oracle, each, "points")
        if lots is None:
            return None
        return sum(
            left(lot)
            for lot in lots
            if lot.ends is not None and lot.ends > oracle.now and oracle.day(lot.ends) <= last
        )

    return number(asked, person, oracle.ranking(lost), oracle.real)
