"""When the first counted order was."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, moment


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    placed = [order["placed_at"] for order in oracle.orders(person, {})]
    return moment(asked, min(placed, default=None), oracle.now, oracle.zone)
