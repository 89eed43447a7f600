"""Money left to the next tier."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number
from tests.segments.tiers import threshold_above


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    def missing(each: int) -> int | None:
        goal = threshold_above(oracle, each, "threshold_sum")
        return None if goal is None else max(0, goal - sum(oracle.money(each, {})))

    return number(asked, person, oracle.ranking(missing), oracle.real)
